import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { bare } from "../../../src/catalogue/lookup/spelled.ts";
import {
  differenceMatrix,
  differenceTable,
  type DifferenceMatrix,
} from "../../../src/present/compare/differenceMatrix.ts";
import { relatives } from "../../../src/present/compare/namesakes.ts";
import { whereText } from "../../../src/catalogue/where.ts";
import { golden } from "../../readings/golden.ts";

/** One entry for each name that several frameworks share. */
function shared(): readonly Entry[] {
  const seen = new Set<Entry>();
  return entries.filter((entry) => {
    const all = [entry, ...relatives(entry)];
    const isFirst = all.length > 1 && all.every((one) => !seen.has(one));
    all.forEach((one) => seen.add(one));
    return isFirst;
  });
}

const whereabouts = ({ entry }: Choice): string => whereText(entry.framework, [entry.versions]);

const isDivided = ({ matrix }: { readonly matrix: DifferenceMatrix }): boolean =>
  matrix.classes.length > 1;

describe("namesakes", () => {
  it("are as far apart as they were, those of every name that means different things", () => {
    const tables = shared()
      .map((entry) => ({
        name: bare(entry.name),
        matrix: differenceMatrix([entry, ...relatives(entry)].map(newestChoice)),
      }))
      .filter(isDivided)
      .map(({ name, matrix }) => `## ${name}\n\n${differenceTable(matrix, whereabouts)}`);
    golden("namesakes.md", `${tables.join("\n\n")}\n`);
  });
});
