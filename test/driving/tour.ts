/** The whole way once, as a person would take it, with what was seen at each stop. */
import type { Page } from "playwright-core";

import { hover, spoken } from "./editor/hovers.ts";
import { quickInput, quickRow, runCommand } from "./editor/palette.ts";
import { showView } from "./views/playground.ts";
import { openFile, webview } from "./workbench.ts";

export interface Stop {
  readonly file: string;
  readonly name: string;
  /** What the hover must say there. */
  readonly expected: RegExp;
}

/** One name in three frameworks, and two names whose parameters stand in the code. */
export const stops = [
  { file: "keras3/model.py", name: "hard_sigmoid", expected: /hard_sigmoid — Keras 3\.15\.1/ },
  { file: "keras2/model.py", name: "hard_sigmoid", expected: /hard_sigmoid — Keras 2\.3\.1/ },
  { file: "theano/network.py", name: "hard_sigmoid", expected: /hard_sigmoid — Theano 1\.0\.5/ },
  { file: "puzzlelib/network.py", name: "leakyRelu", expected: /leakyRelu — PuzzleLib 1\.0\.2/ },
  { file: "puzzlelib/network.py", name: "clip", expected: /clip — PuzzleLib 1\.0\.2/ },
] as const satisfies readonly Stop[];

export interface HoverSeen {
  readonly file: string;
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  readonly text: string;
}

/** Opens the file, rests on the name and reads the hover, which stays open for a picture. */
export async function seeHover(page: Page, { file, name, expected }: Stop): Promise<HoverSeen> {
  await openFile(page, file);
  const shown = await hover(page, name, expected);
  const text = await spoken(shown);
  const [, framework = "", version = ""] = /— (.+?) (\d\S*)/.exec(text) ?? [];
  return { file, name, framework, version, text };
}

export interface PlaygroundSeen {
  readonly function: string;
  readonly adapter: string;
  readonly kernel: string;
  /** How many inputs were checked. */
  readonly verified: number;
  readonly failed: number;
  readonly maxUlp: number;
}

/** Verifies in the open playground and reads the report of the stable kernel. */
export async function seeVerification(page: Page): Promise<PlaygroundSeen> {
  const frame = webview(page);
  await showView(page, "verify");
  await frame.locator("#run").click();
  await frame.locator(".card").nth(1).waitFor({ timeout: 60_000 });
  await frame.locator("#run").waitFor({ timeout: 60_000 });
  const card = frame.locator('.card[data-kernel="stable"]');
  const figure = async (name: string): Promise<string> =>
    (await card.getAttribute(`data-${name}`)) ?? "";
  const verified = Number(await figure("count"));
  if (!(verified > 0)) throw new Error("Nothing was verified.");
  return {
    function: stops[1].name,
    adapter: await figure("adapter"),
    kernel: await figure("kernel"),
    verified,
    failed: Number(await figure("failed")),
    maxUlp: Number(await figure("max-ulp")),
  };
}

/** Opens the Surface view and waits for its picture. */
export async function seeSurface(page: Page): Promise<void> {
  const frame = webview(page);
  await showView(page, "surface");
  await frame.locator("#map[data-drawn]").waitFor();
}

/** Opens the About view and waits for what it tells. */
export async function seeAbout(page: Page): Promise<void> {
  const frame = webview(page);
  await showView(page, "about");
  await frame.getByText("A sigmoid in three straight pieces").first().waitFor();
}

/** Compares every framework's hard_sigmoid, and reads how far Keras 3 lies from Keras 2. */
export async function seeComparison(page: Page): Promise<string> {
  const frame = webview(page);
  await showView(page, "compare");
  await frame.locator("#namesakes").click();
  const cell = frame
    .locator("#matrix")
    .getByText(/\d at ±?-?\d/)
    .first();
  await cell.waitFor();
  return cell.innerText();
}

export interface EvaluationSeen {
  readonly name: string;
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

/** Evaluates hard_sigmoid from the palette and reads the line of x = 1 in the table that opens. */
export async function seeEvaluation(page: Page): Promise<EvaluationSeen> {
  const name = "hard_sigmoid";
  await runCommand(page, "View: Close All Editors");
  await openFile(page, stops[0].file);
  await runCommand(page, "Activation Lens: Evaluate Activation…");
  await quickInput(page).fill(name);
  await quickRow(page, /hard_sigmoid.*Keras/s).click();
  await page.getByText(/linspace\(/).waitFor();
  await quickInput(page).fill("-3, -1, 0, 1, 3");
  await page.keyboard.press("Enter");
  const line = webview(page)
    .locator("tr")
    .filter({ hasText: /^\s*1\s/ });
  await line.waitFor();
  const cells = await line.locator("td").allInnerTexts();
  const [x = NaN, value = NaN, slope = NaN] = cells.slice(0, 3).map(Number);
  if (![x, value, slope].every(Number.isFinite)) throw new Error(`No numbers: ${cells.join()}`);
  return { name, x, value, slope };
}
