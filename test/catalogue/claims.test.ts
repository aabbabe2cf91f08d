import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { newestChoice } from "../../src/catalogue/choice.ts";
import { documentedIn, formulaOf } from "../../src/catalogue/definition.ts";
import { families } from "../../src/catalogue/families/allFamilies.ts";
import type { Family } from "../../src/catalogue/families/family.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { analyse, type Analysis } from "../../src/numeric/facts/analyse.ts";
import type { Fact } from "../../src/numeric/facts/fact.ts";

// What a family's text says of the function itself is worked out again from the formula.
describe("What a text says of a whole family", () => {
  for (const { says, among, holds } of claims()) {
    it(`holds where it says ${says.source}`, () => {
      const claiming = families.filter((family) => among(family).some((text) => says.test(text)));
      const analysed = claiming.flatMap((family) => analysisOf(family) ?? []);
      assert.ok(analysed.length > 0);
      assert.deepEqual(
        analysed.filter(({ analysis }) => !holds(analysis)).map(({ id }) => id),
        [],
      );
    });
  }
});

interface Claim {
  readonly says: RegExp;
  readonly among: (family: Family) => readonly string[];
  readonly holds: (analysis: Analysis) => boolean;
}

function claims(): readonly Claim[] {
  const weaknesses = (family: Family) => family.weaknesses;
  const strengths = (family: Family) => family.strengths;
  return [
    {
      says: /not monotonic/,
      among: weaknesses,
      holds: ({ monotone }) => new Set(known(monotone).map(({ direction }) => direction)).size > 1,
    },
    {
      says: /\bdie\b|\bdead\b|no gradient/,
      among: weaknesses,
      holds: ({ flat }) => known(flat).length > 0,
    },
    {
      says: /saturates on both sides/,
      among: weaknesses,
      holds: ({ limits }) => Object.values(known(limits)).every(Number.isFinite),
    },
    {
      says: /no upper bound/,
      among: weaknesses,
      holds: ({ limits }) => known(limits).atPlusInfinity === Infinity,
    },
    {
      says: /outputs are all positive/,
      among: weaknesses,
      holds: ({ range }) => known(range).low.value >= 0,
    },
    {
      says: /smooth (everywhere|to every order)/,
      among: strengths,
      holds: ({ kinks }) => known(kinks).length === 0,
    },
    {
      says: /^It jumps at the threshold/,
      among: weaknesses,
      holds: ({ kinks }) => known(kinks).some(({ kind }) => kind === "jump"),
    },
  ];
}

function known<T>(fact: Fact<T>): T {
  assert.ok(fact.kind !== "not known");
  return fact.value;
}

/** Of the first entry of the family, with the defaults of its parameters; undefined for a vector. */
function analysisOf({ id }: Family) {
  const entry = entries.find(({ family, over }) => family === id && over === "element");
  if (entry === undefined) return undefined;
  const choice = newestChoice(entry);
  const numbers = Object.entries(choice.parameters).filter(
    (pair): pair is [string, number] => typeof pair[1] === "number",
  );
  const formula = formulaOf(documentedIn(entry, choice));
  return { id, analysis: analyse(formula, Object.fromEntries(numbers)) };
}
