import { fromHex } from "../../src/numeric/floats/hex.ts";
import { formatDifference, formatNumber } from "../../src/present/text/number.ts";
import type { Worst } from "../../src/verify/report.ts";

import type { Cell, Judged } from "./cell.ts";
import { columns } from "./functions.ts";
import {
  columnNames,
  lostRows,
  rowsWithSubnormal,
  smallest,
  type Among,
  type Results,
} from "./results.ts";
import type { Row } from "./row.ts";

/** The results for people. */
export function toMarkdown(results: Results): string {
  const { rows } = results;
  const heads = Object.values(columns);
  return [
    "# Accuracy: our kernels and their peers",
    "Made by `npm run bench:accuracy`; how it measures is said in [bench/README.md](../README.md). The figures with all bits are in [accuracy.json](accuracy.json).",
    madeWith(results),
    "## The largest error in units in the last place, and where",
    "Sampled, so each figure is a lower bound; 0.5 is what correct rounding leaves. Bold is the row's smallest. *NaN at* and *∞ at* name an input at which a number was due; the figure then is that of the other inputs.",
    table(["", ...heads], rows.map(errors(all))),
    verdict(rows, all),
    "## The same without subnormal numbers",
    "The rows in which a subnormal input or real value decides a figure above: adapters may flush such numbers at every step, so an error there is large in units in the last place and below 10⁻³⁷ in size.",
    table(["", ...heads], rowsWithSubnormal(rows).map(errors(normal))),
    verdict(rows, normal),
    "## What a largest error does not show",
    "*loses NaN*: NaN in gives a number. *NaN*, *∞*: how many results are wrong in this way. *flushed*: how many results are zero for a subnormal, or are those of zero for a subnormal input, which WGSL allows and `verify` counts as equal.",
    table(["", ...heads], rows.map(classes)),
    "## What every column is judged against",
    table(["", "formula, as documented", "by"], rows.map(definition)),
  ].join("\n\n");
}

function madeWith({ inputs, adapter, browser, system, peers }: Results): string {
  const gpu = [adapter.description, adapter.vendor, adapter.architecture, adapter.backend]
    .filter(Boolean)
    .join(", ");
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `- WebGPU adapter: ${gpu} (${adapter.kind})`,
    `- Browser: ${browser}, ${system}`,
    `- Peers: ${versions.join(", ")}`,
    `- Inputs: ${inputs.rule}${inputs.seed === null ? "" : `; seed ${inputs.seed}`}`,
  ].join("\n");
}

const all: Among = ({ largest }) => largest;
const normal: Among = ({ amongNormal }) => amongNormal;

const errors =
  (among: Among) =>
  (row: Row): readonly string[] => {
    const best = smallest(row, among);
    return [row.name, ...columnNames.map((column) => error(row.cells[column], best, among))];
  };

function error(cell: Cell, best: number, among: Among): string {
  if ("lack" in cell) return `– (${cell.lack})`;
  const { astray } = cell;
  const { ulp, worst } = among(cell);
  const figure = formatDifference(ulp);
  const marked = ulp <= best && astray === null ? `**${figure}**` : figure;
  const where = worst === null ? "" : ` at ${place(worst)}`;
  const stray = astray === null ? "" : `; ${formatNumber(got(astray))} at ${place(astray)}`;
  return marked + where + stray;
}

const place = ({ xBits }: Worst): string => formatDifference(fromHex(xBits, "f32") ?? NaN);
const got = ({ gotBits }: Worst): number => fromHex(gotBits, "f32") ?? NaN;

const classes = (row: Row): readonly string[] => [
  row.name,
  ...columnNames.map((column) => {
    const cell = row.cells[column];
    return "lack" in cell ? "–" : astrayIn(cell).join(", ") || "nothing";
  }),
];

function astrayIn({ nan, infinite, flushed }: Judged): readonly string[] {
  const lost = nan.expected - nan.got;
  return [
    ...(lost > 0 ? ["loses NaN"] : []),
    ...counted(nan.wrong - lost, "NaN"),
    ...counted(infinite.wrong, "∞"),
    ...counted(flushed, "flushed"),
  ];
}

const counted = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count.toLocaleString("en")} ${what}`];

function definition({ name, formula, parameters, definition: by }: Row): readonly string[] {
  const values = Object.entries(parameters).map(([key, value]) => `, ${key} = ${value}`);
  return [name, `\`${formula}\`${values.join("")}`, by];
}

function verdict(rows: readonly Row[], among: Among): string {
  const lost = lostRows(rows, among).map(({ name }) => name);
  return lost.length === 0
    ? "In no row is a column nearer to the real values than our stable kernel."
    : `Our stable kernel is not the nearest in: ${lost.join(", ")}.`;
}

const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
