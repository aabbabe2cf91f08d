/** The whole way once, as a person would take it, with what was seen at each stop. */
import type { Page } from "playwright-core";

import { hover, openFile } from "./workbench.ts";

export interface Stop {
  readonly file: string;
  readonly name: string;
  /** What the hover must say there. */
  readonly expected: RegExp;
}

/** One name in three frameworks, and two names whose parameters stand in the code. */
export const stops: readonly Stop[] = [
  { file: "keras3/model.py", name: "hard_sigmoid", expected: /^hard_sigmoid — Keras 3\.15\.1/ },
  { file: "keras2/model.py", name: "hard_sigmoid", expected: /^hard_sigmoid — Keras 2\.3\.1/ },
  { file: "theano/network.py", name: "hard_sigmoid", expected: /^hard_sigmoid — Theano 1\.0\.5/ },
  { file: "puzzlelib/network.py", name: "leakyRelu", expected: /^leakyRelu — PuzzleLib 1\.0\.2/ },
  { file: "puzzlelib/network.py", name: "clip", expected: /^clip — PuzzleLib 1\.0\.2/ },
];

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
  const text = await shown.innerText();
  const [, framework = "", version = ""] = /— (.+?) (\d\S*)/.exec(text) ?? [];
  return { file, name, framework, version, text };
}
