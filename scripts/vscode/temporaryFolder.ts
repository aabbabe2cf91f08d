/** A fresh folder, gone when the process ends. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export function temporaryFolder(): string {
  if (folders.length === 0) process.once("exit", () => folders.forEach(remove));
  const folder = mkdtempSync(join(tmpdir(), "activation-lens-"));
  folders.push(folder);
  return folder;
}

const remove = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const folders: string[] = [];
