/** The packaged extension in painted windows, driven by Playwright. */
import { rmSync } from "node:fs";

import { vscodeServer } from "../vscode/vscodeServer.ts";
import { vsix } from "../packaging/vsix.ts";
import { nodeTests, testFiles } from "./nodeTests.ts";
import type { Tally } from "./tally.ts";

/** Runs every end-to-end test, or those whose path holds one of the `wanted` parts. */
export async function e2e(wanted: readonly string[] = []): Promise<Tally> {
  rmSync("out/screenshots", { recursive: true, force: true });
  vscodeServer(console.log);
  const files = testFiles("test/e2e").filter(
    (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
  );
  return nodeTests({ files, outdir: "out/e2e", env: { E2E_VSIX: await vsix() }, concurrency: 1 });
}
