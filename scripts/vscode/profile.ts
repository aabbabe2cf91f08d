/** A throwaway VS Code profile, gone when the process ends. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { quietSettings } from "./settings.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export interface Profile {
  readonly root: string;
  readonly data: string;
  readonly extensions: string;
  /** The file with the user's settings. */
  readonly settings: string;
}

export function throwawayProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  const root = temporaryFolder();
  const data = join(root, "data");
  const settingsFile = join(data, "User/settings.json");
  for (const folder of ["data/User", "data/Machine", "data/logs", "extensions"])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return { root, data, extensions: join(root, "extensions"), settings: settingsFile };
}
