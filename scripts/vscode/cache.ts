/** The VS Code server from the npm registry, unpacked into a cache folder. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

export interface Server {
  /** The Node binary that this server wants. */
  readonly node: string;
  /** Its entry point. */
  readonly main: string;
  /** VS Code's version. */
  readonly version: string;
}

/** The cached server; fetched first where it is missing, which `say` announces. */
export function vscodeServer(say: (line: string) => void): Server {
  const code = cached(`code-server-${codeServer}`, (folder) => {
    say("Fetching the VS Code server from the npm registry (about half a minute, 600 MB) …");
    unpack(`code-server@${codeServer}`, folder);
    completeServer(join(folder, "lib/vscode"));
  });
  const wanted = Number(/\d+/.exec(manifest(code).engines?.node ?? "")?.[0]);
  const node = Number.parseInt(process.versions.node) >= wanted ? process.execPath : newerNode(say);
  const { version } = manifest(join(code, "lib/vscode"));
  return { node, main: join(code, "lib/vscode/out/server-main.js"), version };
}

/** The npm package that carries the server: 4.139.1 is VS Code 1.139.1, 4.100.3 is 1.100.3. */
const codeServer = process.env["VSCODE_SERVER"] ?? "4.139.1";

/** The npm packages `node-<os>-<arch>` are plain Node binaries. */
const nodeVersion = "24.21.0";

function newerNode(say: (line: string) => void): string {
  const system = process.platform === "win32" ? "win" : process.platform;
  const folder = cached(`node-${nodeVersion}`, (into) => {
    say(`Fetching Node ${nodeVersion}, which this VS Code server needs (200 MB) …`);
    unpack(`node-${system}-${process.arch}@${nodeVersion}`, into);
  });
  return join(folder, "bin", system === "win" ? "node.exe" : "node");
}

/** The cache's folder of that name; `fill` makes it in one move, or not at all. */
export function cached(name: string, fill: (folder: string) => void): string {
  const folder = join(cache, name);
  if (existsSync(join(folder, ".complete"))) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "new-"));
  try {
    fill(fresh);
    writeFileSync(join(fresh, ".complete"), "");
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

const cache = resolve(
  process.env["ACTIVATION_LENS_CACHE"] ??
    join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "activation-lens"),
);

/** Unpacks one package, whose integrity npm checks, without running anything of it. */
function unpack(spec: string, folder: string): void {
  const packed = npm(["pack", spec, "--json", "--pack-destination", folder], folder);
  const [archive] = JSON.parse(packed) as readonly { readonly filename: string }[];
  const file = join(folder, archive?.filename ?? "");
  command("tar", ["-xzf", file, "-C", folder, "--strip-components=1"], folder);
  rmSync(file);
}

/** Adds the server's own packages, and stand-ins for two that would have to be compiled. */
function completeServer(folder: string): void {
  npm(["install", "--omit=dev", "--no-audit", "--no-fund"], folder);
  for (const name of ["spdlog", "native-watchdog"]) {
    for (const path of [`node_modules/@vscode/${name}`, `node_modules/${name}`]) {
      if (!existsSync(join(folder, path))) continue;
      copyFileSync(`scripts/vscode/standIns/${name}.cjs`, join(folder, path, "index.js"));
    }
  }
}

export const npm = (args: readonly string[], folder: string): string =>
  command("npm", [...args, ...impatient, "--ignore-scripts", "--loglevel=error"], folder);

/** A registry that is out of reach says so within seconds. */
const impatient = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"];

function command(name: string, args: readonly string[], cwd: string): string {
  const shell = process.platform === "win32";
  const env = outsideEnvironment();
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, env, shell, encoding: "utf8" });
  if (status === 0) return stdout;
  const reason = stderr.split("\n").slice(0, 4).join("\n");
  throw new Error(`\`${name} ${args.join(" ")}\` failed:\n${reason}\n\n${remedy}`);
}

const remedy = [
  "What is missing comes from the npm registry. If that is blocked, either",
  "  - name a mirror:            npm config set registry URL",
  "  - copy a filled cache here: ACTIVATION_LENS_CACHE=/path/to/cache",
  "  - or use a desktop VS Code: put `code` on the PATH (npm start), VSCODE_EXECUTABLE=… (npm test)",
].join("\n");

/** Without what an outer `npm test` exported, which would steer the inner npm. */
function outsideEnvironment(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key)),
  );
}

interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
