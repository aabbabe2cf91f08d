import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder of the test's own, gone when its process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
