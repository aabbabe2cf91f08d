/** The accuracy of our kernels and their peers, computed on one page: bench/results/accuracy.{json,md}. */
import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { format } from "prettier";

import { browserPath, launch } from "../../scripts/browser.ts";
import { inputsOf } from "../../src/verify/domains.ts";

import { functions, type FunctionName } from "./functions.ts";
import { toMarkdown } from "./markdown.ts";
import { openPage } from "./openPage.ts";
import { peerPackages, versions } from "./peers/peers.ts";
import type { Results } from "./results.ts";
import { rowOf, type Row } from "./row.ts";

const say = (line: string): void => console.log(line);
const browser = await launch(browserPath());
try {
  const results = await measured(browser);
  mkdirSync("bench/results", { recursive: true });
  await write("json", JSON.stringify(results));
  await write("markdown", toMarkdown(results));
} finally {
  await browser.close();
}

async function measured(browser: Browser): Promise<Results> {
  const page = await openPage(browser, peerPackages(say));
  const adapter = await page.evaluate(() => bench.adapter());
  const { rule, seed } = inputsOf("sweep", []);
  const rows: Row[] = [];
  for (const name of Object.keys(functions) as FunctionName[]) {
    say(`${name} …`);
    rows.push(await rowOf(name, page, adapter));
  }
  const system = `${process.platform} ${process.arch}`;
  const named = `${browser.browserType().name()} ${browser.version()}`;
  return { inputs: { rule, seed }, adapter, browser: named, system, peers: versions, rows };
}

async function write(parser: "json" | "markdown", text: string): Promise<void> {
  const file = `bench/results/accuracy.${parser === "json" ? "json" : "md"}`;
  writeFileSync(file, await format(text, { parser, printWidth: 100 }));
  say(file);
}
