/** A copy of test/workspace that may be changed, gone when the process ends. */
import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { temporaryFolder } from "./temporaryFolder.ts";

export function sampleWorkspace(): string {
  const folder = join(temporaryFolder(), "workspace");
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
