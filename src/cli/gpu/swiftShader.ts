/** SwiftShader, the software GPU that ships inside every Chromium. */
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** The folder that holds SwiftShader's Vulkan driver, or undefined where no Chromium is installed. */
export function swiftShaderFolder(): string | undefined {
  return [...chosen(), ...usual, ...downloaded(), ...onPath()].find((folder) =>
    existsSync(join(folder, "vk_swiftshader_icd.json")),
  );
}

const usual = [
  "/usr/lib/chromium",
  "/usr/lib64/chromium-browser",
  "/usr/lib/chromium-browser",
  "/snap/chromium/current/usr/lib/chromium-browser",
  "/opt/google/chrome",
  "/opt/microsoft/msedge",
];

function chosen(): string[] {
  const browser = process.env["CHROME_PATH"];
  return browser && existsSync(browser) ? [dirname(realpathSync(browser))] : [];
}

/** Playwright's own browsers: `chromium-1200/chrome-linux64/`. */
function downloaded(): string[] {
  const cache = join(homedir(), ".cache", "ms-playwright");
  if (!existsSync(cache)) return [];
  return readdirSync(cache).flatMap((browser) =>
    ["chrome-linux64", "chrome-linux"].map((folder) => join(cache, browser, folder)),
  );
}

function onPath(): string[] {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((file) => existsSync(file))
    .map((file) => dirname(realpathSync(file)));
}
