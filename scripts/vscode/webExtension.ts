/** The built extension as a folder that only a web worker can run, as on vscode.dev. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** VS Code starts an extension with `browser` and without `main` in the web extension host. */
export function webExtension(): string {
  const folder = "out/web-extension";
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["dist", "media", "package.nls.json"])
    cpSync(name, join(folder, name), { recursive: true });
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>;
  const { main: _main, ...web } = manifest;
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...web, extensionKind: ["web"] }));
  return folder;
}
