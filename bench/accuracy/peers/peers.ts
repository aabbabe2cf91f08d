import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { cached } from "../../../scripts/cache/cache.ts";
import { npm } from "../../../scripts/cache/packages.ts";

import { dependencies } from "./package.json";

/** What the table compares with, in exact versions. */
export const versions: Readonly<Record<string, string>> = dependencies;

/** The peers' packages in the cache, downloaded first if they are missing, which `say` announces. */
export function peerPackages(say: (line: string) => void): string {
  const lock = readFileSync(join(own, "package-lock.json"));
  const key = createHash("sha256").update(lock).digest("hex").slice(0, 12);
  const folder = cached(`bench-accuracy-${key}`, (into) => {
    say("Fetching TensorFlow.js and ONNX Runtime Web from the npm registry (250 MB) …");
    for (const file of ["package.json", "package-lock.json"])
      copyFileSync(join(own, file), join(into, file));
    npm(["ci", "--no-audit", "--no-fund"], into);
  });
  return join(folder, "node_modules");
}

const own = "bench/accuracy/peers";
