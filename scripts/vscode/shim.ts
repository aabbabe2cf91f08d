/** Takes the arguments that @vscode/test-electron gives VS Code, and ends with the suite's code. */
import type { Page } from "playwright-core";

import { browserPath, launch } from "../browser.ts";
import { vscodeServer } from "./vscodeServer.ts";
import { serve, type Serving } from "./serve.ts";

async function main(): Promise<number> {
  const serving = await serve(vscodeServer(console.log), { development: true });
  const browser = await launch(browserPath());
  try {
    const page = await browser.newPage();
    return await Promise.race([suite(page, serving), late(page, serving)]);
  } finally {
    await browser.close();
    await serving.stop();
  }
}

/** The exit code of the suite, which runs as soon as the workbench is there. */
async function suite(page: Page, serving: Serving): Promise<number> {
  const ended = new Promise<number>((done) => {
    // VS Code's workbench calls these two globals when it finds them.
    void page.exposeFunction("codeAutomationExit", done);
    void page.exposeFunction("codeAutomationLog", () => undefined);
  });
  const keys = ["extensionDevelopmentPath", "extensionTestsPath"];
  const payload = keys.map((key) => [key, serving.remote(argument(key))] as const);
  await page.goto(serving.url(workspace(), Object.fromEntries(payload)));
  return ended;
}

async function late(page: Page, serving: Serving): Promise<never> {
  await page.waitForTimeout(600_000);
  throw new Error(`The suite did not end in ten minutes.\n${serving.log()}`);
}

function argument(name: string): string {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`));
  if (!found) throw new Error(`The argument --${name} is missing.`);
  return found.slice(name.length + 3);
}

function workspace(): string {
  return process.argv.slice(2).find((word) => !word.startsWith("-")) ?? "test/workspace";
}

process.exitCode = await main();
