import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../../src/catalogue/choice.ts";
import { sameParameter } from "../../../src/catalogue/families/sameParameter.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { computeSame } from "../../../src/advice/agreement.ts";
import { calledWith } from "../../../src/advice/arguments/callArguments.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import type { Choice } from "../../../src/catalogue/request.ts";

/** The name in one entry of what another entry's family calls `name`. */
function called(name: string, there: string): string | undefined {
  const request = nameRequest(there);
  const found = request && lookup(request);
  assert.equal(found?.kind, "found", there);
  const { entry } = found.choice;
  return sameParameter(name, entry, entry)?.name;
}

describe("a parameter that another framework names otherwise", () => {
  it("is found by the name that it has there", () => {
    assert.equal(called("neg_slope", "torch.nn.LeakyReLU"), "negative_slope");
    assert.equal(called("args[0]", "torch.nn.LeakyReLU"), "negative_slope");
    assert.equal(called("scale", "onnx:Selu"), "gamma");
    assert.equal(called("slope", "onnx:HardSigmoid"), "alpha");
    assert.equal(called("t_max", "onnx:Clip"), "max");
    assert.equal(called("axis", "torch.nn.Softmax"), "dim");
  });
  it("is not one that the values happen not to reach", () => {
    assert.equal(called("eps", "torch.nn.Softmax"), undefined);
    assert.equal(called("b", "torch.nn.Softmax"), undefined);
  });
  it("computes the same with the same values", () => {
    const found = new Map<string, boolean>();
    const all = entries.filter(({ over }) => over === "element").map(newestChoice);
    for (const here of all)
      for (const there of all.filter(({ entry }) => entry.family === here.entry.family))
        for (const [own, other] of renamed(here.entry, there.entry)) {
          const pair = `${here.entry.family}: ${own} is ${other}`;
          if (found.get(pair) === true) continue;
          found.set(pair, isSame(here, there, own));
        }
    assert.ok(found.size > 60, String(found.size));
    assert.deepEqual(
      [...found].flatMap(([pair, same]) => (same ? [] : [pair])),
      [],
    );
  });
});

/** The numbers of one entry that the other calls otherwise. */
const renamed = (here: Entry, there: Entry): readonly (readonly [own: string, other: string])[] =>
  here.parameters.flatMap(({ name, default: usual }) => {
    const other = sameParameter(name, here, there)?.name;
    return typeof usual !== "number" || other === undefined || other === name
      ? []
      : [[name, other]];
  });

/** Whether both compute the same where one parameter is 0.375 and the others are as `here` has them by default. */
function isSame(here: Choice, there: Choice, name: string): boolean {
  const values = here.entry.parameters.map(
    (one) => [one.name, one.name === name ? 0.375 : one.default] as const,
  );
  const theirs = values.flatMap(([own, value]) => {
    const other = sameParameter(own, here.entry, there.entry)?.name;
    return other === undefined ? [] : [[other, value] as const];
  });
  const [a, b] = [calledWith(here, values), calledWith(there, theirs)];
  return a !== undefined && b !== undefined && computeSame(a, b);
}
