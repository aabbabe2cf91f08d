import { join } from "node:path";

import { cached, npm } from "../../scripts/vscode/cache.ts";

/** What the table compares with, in exact versions. */
export const versions = {
  "@tensorflow/tfjs-core": "4.22.0",
  "@tensorflow/tfjs-layers": "4.22.0",
  "@tensorflow/tfjs-backend-cpu": "4.22.0",
  "@tensorflow/tfjs-backend-webgpu": "4.22.0",
  "onnxruntime-web": "1.30.0",
} as const;

/** The peers' packages in the cache folder; fetched first where they are missing, which `say` announces. */
export function peerPackages(say: (line: string) => void): string {
  const specs = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const key = [...new Set(Object.values(versions))].join("-");
  const folder = cached(`bench-accuracy-${key}`, (into) => {
    say("Fetching TensorFlow.js and ONNX Runtime Web from the npm registry (250 MB) …");
    npm(["install", "--prefix", into, "--no-audit", "--no-fund", ...specs], into);
  });
  return join(folder, "node_modules");
}
