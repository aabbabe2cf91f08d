/** Mocha inside the extension host of a real VS Code, through @vscode/test-electron. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { runTests } from "@vscode/test-electron";

import type { HostReport } from "./hostReport.ts";
import { build } from "../building/build.ts";
import { bundle } from "../bundle.mjs";
import { sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { testFiles } from "./nodeTests.ts";
import { single, type Tally } from "./tally.ts";

/**
 * By default in the registry's VS Code server. `VSCODE_EXECUTABLE=/path/to/code` names a desktop
 * VS Code, and `--desktop` downloads one: the current one, or the one that `VSCODE_VERSION` names.
 */
export async function host(): Promise<Tally> {
  build();
  await bundle(["scripts/vscode/shim.ts"], "out/scripts");
  await bundle(["test/host/run.ts", ...testFiles("test/host")], "out/host", hostBundle);
  const report = resolve("out/host/report.json");
  rmSync(report, { force: true });
  const executable = vscodeExecutable();
  const well = await runTests({
    ...(executable
      ? { vscodeExecutablePath: executable }
      : { version: process.env["VSCODE_VERSION"] ?? "stable" }),
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: resolve("out/host/test/host/run.js"),
    extensionTestsEnv: { HOST_REPORT: report, ACTIVATION_LENS_NODE: process.execPath },
    launchArgs: [sampleWorkspace(), "--disable-extensions"],
  }).then(
    () => true,
    () => false,
  );
  if (!existsSync(report)) return single(false);
  const { passed, failed, lines } = JSON.parse(readFileSync(report, "utf8")) as HostReport;
  for (const line of lines) console.log(line);
  return { passed, failed: well ? failed : Math.max(failed, 1) };
}

function vscodeExecutable(): string | undefined {
  if (process.argv.includes("--desktop")) return undefined;
  return process.env["VSCODE_EXECUTABLE"] ?? resolve("scripts/vscode/shim");
}

const hostBundle = {
  format: "cjs",
  splitting: false,
  outExtension: { ".js": ".js" },
} as const;
