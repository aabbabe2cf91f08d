// What findings say in numbers, worked out from the definitions of the same entry.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentedIn, implementedIn } from "../../src/catalogue/definition.ts";
import type { Entry } from "../../src/catalogue/entry.ts";
import type { Disagreement } from "../../src/catalogue/entryParts.ts";
import { applies } from "../../src/meaning/findings.ts";
import { entries, frameworks } from "../../src/catalogue/frameworks/index.ts";
import { backendsOf } from "../../src/catalogue/releases.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { contains } from "../../src/catalogue/version.ts";
import { slopes, values } from "./computes.ts";
import { isAbout, isHalfMet, metBy } from "./met.ts";

describe("A finding of one backend", () => {
  it("holds in float32 too, for hovers look from float32 at the other backends", () => {
    const hidden = entries.flatMap(({ id, findings }) =>
      findings.flatMap(({ when }) =>
        when?.backend !== undefined &&
        when.dtype !== undefined &&
        ![when.dtype].flat().includes("float32")
          ? [id]
          : [],
      ),
    );
    assert.deepEqual(hidden, []);
  });
});

describe("A finding with a number", () => {
  it("is met wherever it applies, in one of the number types", () => {
    const unmet = measured.flatMap(({ finding, largest, everywhere }) =>
      everywhere
        .map((choices) => choices.filter((choice) => applies(finding, choice)))
        .filter((choices) => choices.length > 0)
        .filter((choices) => !choices.some((choice) => metBy(largest, choice).length > 0))
        .map(([choice]) => placeOf(choice!)),
    );
    assert.deepEqual(unmet, []);
  });

  it("is not even half met where it does not apply", () => {
    const met = measured.flatMap(({ finding, largest, everywhere }) => {
      const choices = everywhere.flat();
      const here = choices.filter((choice) => applies(finding, choice));
      const readings = new Set(here.flatMap((choice) => metBy(largest, choice)));
      return choices
        .filter((choice) => !here.includes(choice))
        .filter((choice) => [...readings].some((of) => isHalfMet(largest, choice, of)))
        .map(placeOf);
    });
    assert.deepEqual(met, []);
  });

  it("is met where it compares with something else", () => {
    for (const { says, apart } of comparisons) {
      const told = withNumber.filter(({ finding }) => finding.text.includes(says));
      assert.ok(told.length > 0, says);
      for (const { largest } of told)
        assert.ok(isAbout(largest.value, Math.abs(apart(Number(largest.at)))), says);
    }
  });
});

/** Numbers that no two formulas of one entry in one situation tell. */
const comparisons: readonly Comparison[] = [
  {
    says: "The default is the form with tanh",
    apart: (at) => exactly("jax.nn.gelu", at) - exactly("torch.nn.GELU", at),
  },
  {
    says: "but the documentation's example prints values of the exact form",
    apart: (at) => exactly("keras.ops.gelu", at) - exactly("keras.activations.gelu", at),
  },
  {
    says: "tf.keras.backend.hard_sigmoid still computes",
    apart: (at) =>
      exactly("tf.keras@3.15.1:tf.keras.backend.hard_sigmoid", at) -
      exactly("tf.keras@3.15.1:tf.keras.activations.hard_sigmoid", at),
  },
  {
    says: "where Theano's and Keras's hard sigmoid has 0.2",
    apart: (at) =>
      exactly("paper:hard_sigmoid", at) - exactly("theano.tensor.nnet.hard_sigmoid", at),
  },
  {
    says: "in PyTorch and Theano it is 1.7581",
    apart: (at) =>
      slopes("tf.nn.selu", [at], double)[0]! - slopes("torch.nn.SELU", [at], double)[0]!,
  },
  {
    says: "Above the threshold the result is x itself",
    apart: (at) => exactly("torch.nn.Softplus(threshold=19)", at) - exactly("paper:softplus", at),
  },
  {
    says: "the value jumps back",
    apart: (at) =>
      exactly("theano.tensor.nnet.ultra_fast_sigmoid", at) -
      exactly("theano.tensor.nnet.ultra_fast_sigmoid", at * (1 + 2 ** -52)),
  },
  {
    says: "the documentation prints -0.00404951 at -3",
    apart: (at) => -0.00404951 - exactly("tf.keras@2.15.0:tf.keras.activations.gelu", at),
  },
  {
    says: "1 in SIMD lanes, 1.5 in the remainder",
    apart: (at) => 1.5 - slopes("torch.nn.Hardswish", [at])[0]!,
  },
  {
    says: "depends on the build",
    apart: (at) =>
      slopes("theano/theano-c:theano.tensor.nnet.hard_sigmoid", [at], double)[0]! -
      slopes("theano/theano-py:theano.tensor.nnet.hard_sigmoid", [at], double)[0]!,
  },
];

interface Comparison {
  readonly says: string;
  readonly apart: (at: number) => number;
}

const exact = { arithmetic: "exact", format: "f64" } as const;
const double = { arithmetic: "f64", format: "f64" } as const;
const exactly = (name: string, x: number): number => values(name, [x], exact)[0]!;

const withNumber = entries.flatMap((entry) =>
  entry.findings.flatMap((finding) =>
    finding.largest === undefined ? [] : [{ entry, finding, largest: finding.largest }],
  ),
);

/** The findings whose number is a difference within their entry, with every choice of it. */
const measured = withNumber
  .filter(({ finding }) => !comparisons.some(({ says }) => finding.text.includes(says)))
  .map(({ entry, finding, largest }) => ({
    finding,
    largest,
    everywhere: distinct(
      releasesOf(entry).flatMap((version) =>
        backendsIn(entry, version).map((backend) =>
          choicesOf(finding, { entry, version, backend }),
        ),
      ),
      (one) => [
        applies(finding, one),
        one.backend,
        documentedIn(entry, one),
        implementedIn(entry, one),
      ],
    ),
  }));

/** One of those groups of choices about which the same is to be said. */
function distinct(
  groups: readonly (readonly Choice[])[],
  said: (choice: Choice) => unknown,
): readonly (readonly Choice[])[] {
  return [...new Map(groups.map((group) => [JSON.stringify(group.map(said)), group])).values()];
}

function releasesOf({ framework, versions }: Entry): readonly string[] {
  return frameworks[framework].releases.filter((version) => contains(versions, version));
}

function backendsIn({ framework }: Entry, version: string): readonly string[] {
  const backends = backendsOf(framework, version);
  return backends.length === 0 ? [""] : backends;
}

/** In both number types, with the parameters that the text names, and with those that the finding excludes. */
function choicesOf(
  finding: Disagreement,
  { entry, version, backend }: Pick<Choice, "entry" | "version" | "backend">,
): readonly Choice[] {
  const usual = Object.fromEntries(entry.parameters.map((one) => [one.name, one.default]));
  const named = { ...usual, ...namedIn(finding, entry) };
  return (["float32", "float64"] as const).flatMap((dtype) =>
    [named, { ...named, ...finding.unless?.parameters }].map((parameters) => ({
      ...{ entry, version, backend, dtype, parameters },
    })),
  );
}

/** "with slope 1.5": the parameter of that name, or whose name ends so. */
function namedIn({ text }: Disagreement, { parameters }: Entry): Choice["parameters"] {
  const [, called, value] = /\bwith (\w+) (-?[\d.]*\d)/i.exec(text) ?? [];
  const parameter = parameters.find(({ name }) => called !== undefined && name.endsWith(called));
  return parameter === undefined ? {} : { [parameter.name]: Number(value) };
}

const placeOf = ({ entry, version, backend, dtype, parameters }: Choice): string =>
  `${entry.id} ${version} ${backend} ${dtype} ${JSON.stringify(parameters)}`;
