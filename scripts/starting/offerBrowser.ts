/** Chromium for a person without a browser: installed if the answer is yes, or in CI. */
import { createInterface } from "node:readline/promises";

import { canInstallBrowser, installBrowser } from "../browser.ts";

/** Asks only where Chromium is missing, could be installed, and somebody can answer. */
export async function offerBrowser(): Promise<void> {
  if (!canInstallBrowser()) return;
  if (process.env["CI"] ?? (await agrees("Install Chromium with apt-get? [y/N] ")))
    installBrowser(console.log);
}

async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
