/** What @vscode/test-electron calls inside the extension host. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import * as vscode from "vscode";

import type { HostReport } from "../../scripts/testing/hostReport.ts";

export async function run(): Promise<void> {
  const rootHooks = { afterEach: tidy };
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, reporter: "min", rootHooks });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".test.js")) mocha.addFile(join(__dirname, file));
  const report = await reported(mocha);
  const file = process.env["HOST_REPORT"];
  if (file) writeFileSync(file, JSON.stringify(report));
  if (report.failed > 0) throw new Error(`${report.failed} tests failed.`);
}

/** No test finds what another one left open. */
async function tidy(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The extension host's output is out of reach from a terminal, so it is kept as lines. */
function reported(mocha: Mocha): Promise<HostReport> {
  const lines: string[] = [];
  let [passed, failed] = [0, 0];
  return new Promise((ended) => {
    const runner = mocha.run(() => ended({ passed, failed, lines }));
    runner.on("pass", (test) => {
      passed += 1;
      lines.push(`✔ ${test.fullTitle()} (${test.duration ?? 0}ms)`);
    });
    runner.on("fail", (test, error: unknown) => {
      failed += 1;
      lines.push(
        `✖ ${test.fullTitle()}`,
        error instanceof Error ? (error.stack ?? "") : String(error),
      );
    });
  });
}
