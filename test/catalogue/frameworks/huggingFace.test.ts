// What transformers, timm and open_clip gave when they were run, bit for bit (huggingFace.json says how).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { evaluationOf } from "../../../src/meaning/evaluation.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import type { ParameterValue } from "../../../src/catalogue/entryParts.ts";
import { vectorEvaluator } from "../../../src/numeric/vector/vector.ts";
import { formulaOf, implementedIn } from "../../../src/catalogue/definition.ts";

interface Recorded {
  readonly inputs: readonly string[];
  readonly calls: readonly {
    readonly framework: string;
    readonly version: string;
    readonly name: string;
    readonly parameters?: Readonly<Record<string, ParameterValue>>;
    readonly inputs: number;
    readonly values: string;
    readonly slopes?: string;
  }[];
}

const recorded = JSON.parse(
  readFileSync("test/catalogue/frameworks/huggingFace.json", "utf8"),
) as Recorded;

describe("what transformers, timm and open_clip compute", () => {
  it("is what they gave, for every name that they have", () => {
    const wrong = recorded.calls.flatMap((call) => {
      const choice = choiceOf(`${call.framework}@${call.version}:${call.name}`, call.parameters);
      const { value, slope } = evaluationOf(choice, {
        of: "implemented",
        arithmetic: "f32",
        format: "f32",
      });
      const xs = numbers(recorded.inputs[call.inputs] ?? "");
      assert.ok(slope.kind !== "none");
      return [
        ...differing(xs.map(value), numbers(call.values), 2.4e-7),
        ...differing(xs.map(slope.at), numbers(call.slopes ?? ""), 9.6e-7),
      ].map((at) => `${call.framework} ${call.name} at ${xs[at] ?? NaN}`);
    });
    assert.deepEqual(wrong, PYTORCH);
  });
});

// PyTorch's gelu of contiguous float32 arrays is oneDNN's, whose erf is a few units off near 1.
const PYTORCH: readonly string[] = [
  ...[
    "transformers gelu",
    "transformers gelu_10",
    "transformers transformers.activations.ClippedGELUActivation",
    "timm gelu",
  ].flatMap((name) => [`${name} at -3.8125`, `${name} at -2.799999952316284`]),
  "timm timm.layers.activations.gelu at -3.4000003337860107",
];

// huggingface/diffusers@v0.35.0, models/activations.py; huggingface/transformers@v5.18.0, modeling_gpt_oss.py
describe("a gate", () => {
  it("multiplies the first half by a function of the second in diffusers", () => {
    near(gated("diffusers:GEGLU", [2, -1, 1, 0.5]), [1.6826895, -0.3457312]);
    near(gated("diffusers:SwiGLU", [2, 3]), [5.7154448]);
  });
  it("alternates with the content in GPT-OSS, and both are clamped", () => {
    const silu = (x: number): number => x / (1 + Math.exp(-1.702 * x));
    near(gated("transformers:gpt_oss.gate", [1, 2, 9, -9]), [3 * silu(1), -6 * silu(7)]);
  });
});

function gated(name: string, xs: readonly number[]): readonly number[] {
  const choice = choiceOf(name);
  const formula = formulaOf(implementedIn(choice.entry, choice));
  return vectorEvaluator(formula, { arithmetic: "f64" }, {})(xs, [xs.length], -1);
}

function near(got: readonly number[], wanted: readonly number[]): void {
  assert.equal(got.length, wanted.length);
  for (const [at, value] of got.entries()) assert.ok(Math.abs(value - wanted[at]!) < 1e-6);
}

function choiceOf(name: string, parameters: Readonly<Record<string, ParameterValue>> = {}) {
  const request = nameRequest(name);
  assert.ok(request, name);
  const found = lookup({ ...request, parameters });
  assert.ok(found.kind === "found", name);
  return found.choice;
}

const numbers = (bits: string): readonly number[] =>
  bits.split(" ").map((one) => Buffer.from(one, "hex").readFloatBE());

/** Where the class differs, or the distance is more than 4 units and the slack. */
function differing(
  got: readonly number[],
  wanted: readonly number[],
  slack: number,
): readonly number[] {
  return wanted.flatMap((value, at) => {
    const mine = got[at] ?? NaN;
    if (!Number.isFinite(value)) return Object.is(mine, value) ? [] : [at];
    const unit = 2 ** (Math.floor(Math.log2(Math.abs(value) || 2 ** -126)) - 23);
    return Math.abs(mine - value) <= Math.max(4 * unit, slack) ? [] : [at];
  });
}
