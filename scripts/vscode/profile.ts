/** A throwaway VS Code profile, gone when the process ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { quietSettings } from "./settings.ts";

export interface Profile {
  readonly root: string;
  readonly data: string;
  readonly extensions: string;
}

export function throwawayProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  const root = mkdtempSync(join(tmpdir(), "activation-lens-"));
  process.once("exit", () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const profile = { root, data: join(root, "data"), extensions: join(root, "extensions") };
  for (const folder of ["data/User", "data/Machine", "data/logs", "extensions"])
    mkdirSync(join(root, folder), { recursive: true });
  const file = join(profile.data, "User/settings.json");
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return profile;
}
