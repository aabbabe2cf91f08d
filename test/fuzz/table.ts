// The table of a full run, kept with the other results.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import { alignedTable } from "../../src/present/text/alignedTable.ts";
import type { Fuzzed } from "./fuzz.ts";

export interface Row extends Fuzzed {
  /** Megabytes in use, after everything else was let go. */
  readonly before: number;
  readonly after: number;
}

/** Writes the table; what else the page says stays. */
export function keepTable(rows: readonly Row[], minutes: number): void {
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  const at = page.indexOf(next);
  const rest = at < 0 ? "" : `\n${page.slice(at)}`;
  writeFileSync(file, `${tableOf(rows, minutes)}${rest}`);
}

function tableOf(rows: readonly Row[], minutes: number): string {
  const all = rows.reduce((total, { inputs }) => total + inputs, 0);
  const head = ["reader", "inputs", "exceptions", "over 250 ms", "slowest, ms", "seed"];
  const table = alignedTable([...head, "MB before", "MB after"], rows.map(cells), 1);
  return [
    "# Reliability",
    "",
    `\`npm run fuzz\` gives each reader inputs that are generated from seeds: ${grouped(all)} inputs in ${minutes.toFixed(1)} minutes on ${availableParallelism()} processors, Node ${process.versions.node}.`,
    "An exception is an unexpected error, or a result that contradicts itself.",
    "Each reader has a process of its own; memory is its heap in use after a collection.",
    "",
    table,
    "",
  ].join("\n");
}

const cells = ({
  name,
  inputs,
  exceptions,
  slow,
  slowest,
  before,
  after,
}: Row): readonly string[] => [
  name,
  ...[grouped(inputs), String(exceptions.length), String(slow.length)],
  ...[slowest.milliseconds.toFixed(0), String(slowest.seed), before.toFixed(0), after.toFixed(0)],
];

const grouped = (count: number): string => count.toLocaleString("en");

const file = "bench/results/reliability.md";
/** What stands below the table. */
const next = "## ";
