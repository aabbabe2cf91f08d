/** Bundles test files, runs them with Node's own test runner and reads what it counted. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { bundle } from "../bundle.mjs";
import type { Tally } from "./tally.ts";

export interface NodeTests {
  readonly files: readonly string[];
  readonly outdir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How many files run at a time; by default as many as there are processors. */
  readonly concurrency?: number;
}

export async function nodeTests(tests: NodeTests): Promise<Tally> {
  // Without a file, Node's runner runs whatever looks like a test, also what was built.
  if (tests.files.length === 0) throw new Error("No test file has that text in its path.");
  rmSync(tests.outdir, { recursive: true, force: true });
  mkdirSync(tests.outdir, { recursive: true });
  const bundles = await bundle(tests.files, tests.outdir);
  const tap = join(tests.outdir, "results.tap");
  const args = [
    ...["--enable-source-maps", "--test"],
    ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
    ...["--test-reporter=tap", `--test-reporter-destination=${tap}`],
    `--test-concurrency=${tests.concurrency ?? availableParallelism()}`,
    ...bundles,
  ];
  const env = { ...process.env, ...tests.env };
  const child = spawn(process.execPath, args, { env, stdio: "inherit" });
  const code = await new Promise((done) => child.once("close", done));
  return counted(readFileSync(tap, "utf8"), code === 0);
}

/** The test files below `folder`, with `/` as separator. */
export function testFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
}

/** A run that ended badly without a failed test counts as one failure. */
function counted(tap: string, well: boolean): Tally {
  const count = (what: string): number =>
    Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(tap)?.[1] ?? 0);
  const failed = count("fail") + count("cancelled");
  return { passed: count("pass"), failed: well ? failed : Math.max(failed, 1) };
}
