/** Chromium, with a WebGPU adapter: found, or installed by the tests. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** The browser's path; throws if there is no browser, with how to install one. */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  throw new Error(remedy);
}

/** Whether there is no browser, and this is a Debian-like system where root can install one. */
export const canInstallBrowser = (): boolean =>
  !findBrowser() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Installs Chromium if there is no browser. Only tests and CI do that without asking. */
export function installBrowser(say: (line: string) => void): void {
  if (!canInstallBrowser()) return;
  say("Installing Chromium with apt-get (one to two minutes) …");
  const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  if (!apt(install) && apt(["update", "-qq"])) apt(install);
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags() });

function findBrowser(): string | undefined {
  const chosen = process.env["CHROME_PATH"];
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  return [chosen ?? "", ...onPath(), ...usual, chromium.executablePath()].find(existsSync);
}

function onPath(): readonly string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

const usual = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/opt/microsoft/msedge/msedge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const apt = (args: readonly string[]): boolean =>
  spawnSync("apt-get", args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  }).status === 0;

const remedy = [
  "No Chromium-family browser was found, and one is needed here. Either",
  "  - on Debian or Ubuntu: apt-get install --no-install-recommends chromium",
  "  - anywhere:            npx playwright-core install chromium --with-deps --no-shell",
  "  - or name one:         CHROME_PATH=/path/to/chrome",
].join("\n");

/** Software WebGPU computes the same on every machine; `WEBGPU_ADAPTER=hardware` asks for the real one. */
function flags(): string[] {
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const adapter =
    process.env["WEBGPU_ADAPTER"] === "hardware"
      ? "--enable-features=Vulkan"
      : "--use-webgpu-adapter=swiftshader";
  return [...root, ...quiet, "--enable-unsafe-webgpu", adapter];
}

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  // Tests take the graphics process away, more than once.
  "--disable-gpu-process-crash-limit",
  "--disable-domain-blocking-for-3d-apis",
];
