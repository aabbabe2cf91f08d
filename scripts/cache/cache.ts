/** A folder outside the project for what is fetched once and used by every checkout. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

import { locked } from "./lock.ts";

/**
 * The cache's folder of that name, which `fill` makes in one move or not at all.
 * Where several processes want it, one fills it and the others wait.
 */
export function cached(name: string, fill: (folder: string) => void): string {
  const folder = join(cache, name);
  if (isComplete(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  locked(`${folder}.lock`, () => {
    if (!isComplete(folder)) replace(folder, fill);
  });
  return folder;
}

const isComplete = (folder: string): boolean => existsSync(join(folder, ".complete"));

function replace(folder: string, fill: (folder: string) => void): void {
  const fresh = mkdtempSync(join(cache, "new-"));
  try {
    fill(fresh);
    writeFileSync(join(fresh, ".complete"), "");
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const cache = resolve(
  process.env["ACTIVATION_LENS_CACHE"] ??
    join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "activation-lens"),
);
