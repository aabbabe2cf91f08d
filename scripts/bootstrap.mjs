// Runs a TypeScript entry point on a fresh checkout: needs nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Installs what is missing, then bundles `entry` and runs it.
 * @param {string} entry
 */
export async function run(entry) {
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  if (!installed()) install();
  const { bundle } = await import("./bundle.mjs");
  const [script = ""] = await bundle([entry], "out/scripts");
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(resolve(script)).href);
}

/** Whether node_modules holds the versions that the lock file asks for. */
function installed() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const found = packages("node_modules/.package-lock.json");
  return Object.entries(packages("package-lock.json")).every(
    ([path, { version, optional }]) => path === "" || optional || found[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, { version?: string, optional?: boolean }>>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function install() {
  console.log("Installing the development packages (npm ci, about half a minute) …");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--fetch-retries=1"], {
    stdio: "inherit",
    shell: windows,
  });
  if (status === 0) return;
  console.error(
    "npm ci failed. Without a way to the npm registry, name a mirror: npm config set registry URL",
  );
  process.exit(1);
}

const windows = process.platform === "win32";
