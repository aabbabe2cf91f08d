/** The pure code, and kernels on Dawn: needs no editor, no network, no window. */
import { rmSync } from "node:fs";

import { nodeTests, testFiles } from "./nodeTests.ts";
import type { Tally } from "./tally.ts";

/** Runs every unit test, or those whose path holds one of the `wanted` parts. */
export function unit(wanted: readonly string[] = []): Promise<Tally> {
  const files = testFiles("test")
    .filter((file) => !/^test\/(host|e2e)\//.test(file))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
  if (wanted.length === 0) return nodeTests({ files, outdir: "out/unit" });
  const outdir = `out/unit-${process.pid}`;
  process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));
  return nodeTests({ files, outdir });
}
