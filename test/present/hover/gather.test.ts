import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { choiceOf, newestChoice } from "../../../src/catalogue/choice.ts";
import type { Stated } from "../../../src/advice/arguments/stated.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { hoverMarkdown } from "../../../src/present/hover/hover.ts";
import { english } from "../english.ts";

const entry = (id: string): Entry => entries.find((one) => one.id === id)!;
const facts = (one: Entry, stated: readonly Stated[] = []) =>
  hoverFacts({ choice: newestChoice(one), because: { reason: "assumed" }, stated, answers });

const answers = formulaAnswers();

/** One entry of each family. */
const distinct = new Map(entries.map((one) => [one.family, one]));

describe("hoverFacts", () => {
  it("finds Keras 2 and Theano a twelfth away from Keras 3's hard sigmoid, at ±2.5", () => {
    const [first] = facts(entry("keras@3.0.0:keras.activations.hard_sigmoid")).namesakes;
    assert.ok(first?.where.includes("Theano"));
    assert.deepEqual(first?.apart, { kind: "most", value: 1 / 12, at: [-2.5, 2.5] });
  });

  it("says that Theano's ultra_fast_sigmoid has no gradient", () =>
    assert.equal(
      facts(entry("theano@0.6:theano.tensor.nnet.ultra_fast_sigmoid")).gradient.kind,
      "none",
    ));

  it("shows a parameter in the versions that know it", () => {
    const shown = (version: string) => {
      const key = { entry: "torch@1.4:torch.nn.GELU", version, backend: null, parameters: {} };
      const stated = [{ from: "code", name: "approximate", text: "True", value: true }] as const;
      const told = hoverFacts({
        choice: choiceOf(key)!,
        because: { reason: "assumed" },
        stated,
        answers,
      });
      return told.parameters.map(({ name }) => name);
    };
    assert.deepEqual(shown("1.12.0"), ["approximate"]);
    assert.deepEqual(shown("1.11.0"), []);
  });

  it("cites a paper instead of a version, and no reason for one", () => {
    const { origin, because } = facts(entry("paper@0:hard_sigmoid"));
    assert.deepEqual([origin, because], ["Courbariaux et al. 2016", undefined]);
  });

  it("takes a softmax's matrix for no lack of a gradient", () =>
    assert.equal(facts(entry("paper@0:softmax")).gradient.kind, "matrix"));

  it("leaves out a note that says what the kink's value says, and keeps one with a reason", () => {
    const note = (id: string) => {
      const { gradient } = facts(entry(id));
      return gradient.kind === "formula" ? gradient.note : gradient.kind;
    };
    assert.equal(note("puzzlelib@1.0.0:clip"), undefined);
    assert.match(note("theano@0.8:theano.tensor.nnet.relu") ?? "", /for sign\(0\) is 0/);
  });

  it("marks the jump of ultra_fast_sigmoid and its bends", () => {
    const { jumps, kinks } = facts(entry("theano@0.6:theano.tensor.nnet.ultra_fast_sigmoid"));
    assert.deepEqual(
      [jumps, kinks],
      [
        [-3.4, 3.4],
        [-6, 6],
      ],
    );
  });

  it("shows PuzzleLib's clip between 0 and 6, its own slope 0 at both", () => {
    const { parameters, gradient } = facts(entry("puzzlelib@1.0.0:clip"), [
      { from: "code", name: "b", text: "6", value: 6 },
    ]);
    assert.deepEqual(
      parameters.map(({ name, value, from }) => [name, value, from]),
      [
        ["a", "0", "default"],
        ["b", "6", "code"],
      ],
    );
    assert.deepEqual(
      gradient.kind === "formula" && gradient.atKinks.map(({ value }) => value),
      [0, 0],
    );
  });

  it("has something to say about every family of the catalogue, below the limit of a hover", () => {
    const options = {
      words: english,
      theme: "dark",
      pictures: true,
      wide: true,
      verbosity: "full",
      typeset: () => undefined,
      links: [],
    } as const;
    for (const one of distinct.values()) {
      const text = hoverMarkdown(facts(one), options);
      assert.ok(text.includes(one.name) && text.length < 50_000, one.id);
    }
  });
});
