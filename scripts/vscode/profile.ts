/** A throwaway VS Code profile, gone when the process ends. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { quietSettings } from "./settings.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export interface Profile {
  readonly root: string;
  readonly data: string;
  readonly extensions: string;
}

export function throwawayProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  const root = temporaryFolder();
  const profile = { root, data: join(root, "data"), extensions: join(root, "extensions") };
  for (const folder of ["data/User", "data/Machine", "data/logs", "extensions"])
    mkdirSync(join(root, folder), { recursive: true });
  const file = join(profile.data, "User/settings.json");
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return profile;
}
