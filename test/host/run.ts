/** What @vscode/test-electron calls inside the extension host. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 30_000, reporter: "spec" });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".test.js")) mocha.addFile(join(__dirname, file));
  const passed = await new Promise<Mocha.Stats | undefined>((ended) => {
    const runner = mocha.run(() => ended(runner.stats));
  });
  const tally = { passed: passed?.passes ?? 0, failed: passed?.failures ?? 1 };
  const report = process.env["HOST_REPORT"];
  if (report) writeFileSync(report, JSON.stringify(tally));
  if (tally.failed > 0) throw new Error(`${tally.failed} tests failed.`);
}
