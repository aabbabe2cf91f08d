/** A copy of test/workspace that may be changed, gone when the process ends. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function sampleWorkspace(): string {
  const root = mkdtempSync(join(tmpdir(), "activation-lens-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "workspace");
  cpSync("test/workspace", folder, { recursive: true });
  return folder;
}
