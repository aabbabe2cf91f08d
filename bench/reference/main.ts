/** The certified reference over the sweep and over everyday inputs: bench/results/reference.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { format } from "prettier";

import { parse } from "../../src/expr/parse.ts";
import { assumptions } from "../../src/numeric/reference/assumptions.ts";
import { decidedInDoubles } from "../../src/numeric/reference/decidedInDoubles.ts";
import { exactEvaluator } from "../../src/numeric/reference/exact.ts";
import { float32FromBits } from "../../src/numeric/floats/float32.ts";
import { program } from "../../src/numeric/program/program.ts";
import { restated } from "../../src/numeric/program/restate.ts";
import { sweep } from "../../src/numeric/floats/sampling.ts";

/** A table in Markdown, then the assumptions that the figures rest on. */
function report(): string {
  return [
    "# The certified reference: speed, and how often doubles are not enough",
    "",
    "Made by `node bench/reference/reference.mjs` on one core (CPU time). The sweep is the one of `verify`, everyday inputs are a million float32 evenly within ±20. *More digits* is the share that an enclosure in doubles left open.",
    "",
    "| formula | everyday, million a second | more digits | sweep, million a second | more digits |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...formulas.map(row),
    "",
    "Assumed of the engine's `Math` and checked here, in units in the last place:",
    "",
    "| function | rests on | assumed | worst seen | checked at |",
    "| --- | --- | ---: | ---: | ---: |",
    ...assumptions().map(
      ({ function: name, restsOn, ulps, worst, checked }) =>
        `| ${name} | ${restsOn.join(", ")} | ${ulps} | ${worst} | ${checked} |`,
    ),
    "",
  ].join("\n");
}

function row(text: string): string {
  const cells = [everyday, swept].map((xs) => `${speed(text, xs).toFixed(2)} | ${open(text, xs)}`);
  return `| \`${text}\` | ${cells.join(" | ")} |`;
}

function speed(text: string, xs: readonly number[]): number {
  const exact = exactEvaluator(parse(text), "f32", {});
  for (let i = 0; i < xs.length; i += 100) exact(xs[i]!);
  const start = process.cpuUsage();
  for (const x of xs) exact(x);
  const { user, system } = process.cpuUsage(start);
  return xs.length / (user + system);
}

function open(text: string, xs: readonly number[]): string {
  const quick = decidedInDoubles(restated(program(parse(text))), {});
  const count = xs.filter((x) => Number.isFinite(x) && quick(x) === undefined).length;
  return `${((100 * count) / xs.length).toFixed(4)} %`;
}

const everyday = Array.from({ length: 1_000_000 }, (_, i) => Math.fround((i - 500_000) * 4e-5));
const swept = [...sweep([])].map(float32FromBits);

const formulas: readonly string[] = [
  "1 / (1 + exp(-x))",
  "tanh(x)",
  "where(x > 0, x, exp(x) - 1)",
  "log(1 + exp(x))",
  "x / (1 + exp(-x))",
  "x * tanh(log(1 + exp(x)))",
  "0.5 * x * (1 + erf(x / sqrt(2)))",
  "0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x ** 3)))",
  "x / (1 + abs(x))",
  "clip(0.2 * x + 0.5, 0, 1)",
];

mkdirSync("bench/results", { recursive: true });
writeFileSync(
  "bench/results/reference.md",
  await format(report(), { parser: "markdown", printWidth: 100 }),
);
