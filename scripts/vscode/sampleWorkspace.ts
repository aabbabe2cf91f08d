/** A copy of test/workspace that may be changed, gone when the process ends. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export function sampleWorkspace(): string {
  const root = mkdtempSync(join(tmpdir(), "activation-lens-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "workspace");
  cpSync("test/workspace", folder, { recursive: true });
  return folder;
}

/** The same as a workspace of two roots, which pin different versions of Keras. */
export function sampleRoots(): string {
  const folder = sampleWorkspace();
  const folders = ["keras2", "keras3"].map((name) => ({ path: join(folder, name) }));
  const file = join(dirname(folder), "roots.code-workspace");
  writeFileSync(file, JSON.stringify({ folders }));
  return file;
}
