/** Hover times at 5,000 lines: ours around the pure provider, pyright's through LSP, in one run. */
import { mkdirSync, writeFileSync } from "node:fs";

import { ours } from "./ours.ts";
import { pyright } from "./pyright.ts";
import { sample } from "./sample.ts";

const text = sample(5000);
const places = [...text.matchAll(/hard_sigmoid|(?<=T\.)tanh|(?<=K\.)relu/g)].map(
  ({ index }) => index + 2,
);
const mine = ours(text, places);
const theirs = await pyright(text, places);
const digits = (value: number | undefined): string =>
  value === undefined ? "-" : value.toFixed(2);
const rows: readonly (readonly [string, number, number | undefined])[] = [
  ["first hover, ms", mine.first, theirs?.first],
  ["warm p50, ms", mine.warm.p50, theirs?.warm.p50],
  ["warm p95, ms", mine.warm.p95, theirs?.warm.p95],
  ["after an edit p50, ms", mine.edited.p50, theirs?.edited.p50],
  ["after an edit p95, ms", mine.edited.p95, theirs?.edited.p95],
];
console.log(
  `${"5,000 lines".padEnd(24)}${"ours (provider)".padStart(16)}${"pyright (LSP)".padStart(16)}${"ratio".padStart(10)}`,
);
for (const [name, own, other] of rows)
  console.log(
    name.padEnd(24) +
      digits(own).padStart(16) +
      digits(other).padStart(16) +
      digits(other && other / own).padStart(10),
  );
console.log(`settling and reading all after an edit: ${digits(mine.settled)} ms`);
console.log(
  `ten such files: ${digits(mine.megabytes)} MB of heap; pyright with one: ${digits(theirs?.megabytes)} MB resident`,
);
mkdirSync("out/bench", { recursive: true });
writeFileSync(
  "out/bench/hover-result.json",
  JSON.stringify({ ours: mine, pyright: theirs ?? null }, null, 2),
);
