import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { evaluationOf, numbersIn } from "../../../src/meaning/evaluation.ts";
import { formulaOf, implementedIn } from "../../../src/catalogue/definition.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import type { Recording } from "../../../src/catalogue/entryParts.ts";
import { explainedIn, explanationOf } from "../../../src/catalogue/evidence/explained.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import {
  played as playedIn,
  type DecodedRecording,
} from "../../../src/catalogue/evidence/recordings.ts";
import { backendsOf, newestRelease } from "../../../src/catalogue/releases.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { contains } from "../../../src/catalogue/version.ts";
import { vectorEvaluator } from "../../../src/numeric/vector/vector.ts";
import { archiveIn } from "./archiveIn.ts";

const archives = [
  archiveIn("media/recordings/index.json", "media/recordings/values.bin.gz"),
  archiveIn("test/recordings/float64.json", "test/recordings/float64.bin.gz"),
];
const played = (cited: readonly Recording[]): readonly DecodedRecording[] =>
  archives.flatMap(({ index, values }) => playedIn(cited, index, values));

describe("what the code computes", () => {
  const files = archives.flatMap(({ index }) => index.recordings.map(({ file }) => file));
  for (const file of new Set(files))
    it(`is what ${file} recorded`, () => {
      const found = Object.fromEntries(
        entries.flatMap((entry) =>
          entry.recorded
            .filter((cited) => cited.file === file)
            .flatMap((cited) =>
              played([cited]).flatMap((one) => differences(entry, cited.function, one)),
            ),
        ),
      );
      assert.deepEqual(found, explainedIn(file));
    });
});

describe("a known difference", () => {
  it("is explained where the kernel is called by PyTorch's own name as where Keras calls it", () => {
    const own = explanationOf("pytorch-1.13.1-f32.json", "torch.nn.GELU()", "value");
    assert.match(own?.why ?? "", /PyTorch's vectorized erf/);
  });
});

describe("a recording", () => {
  it("is there for each that an entry cites", () => {
    const missing = entries.flatMap((entry) =>
      entry.recorded.filter((cited) => played([cited]).length === 0),
    );
    assert.deepEqual(missing, []);
  });
  it("was made with parameters that the entry knows", () => {
    const unknown = entries.flatMap((entry) =>
      played(entry.recorded).flatMap(({ parameters }) =>
        Object.keys(parameters)
          .filter((name) => !entry.parameters.some((one) => one.name === name))
          .map((name) => `${entry.id}: ${name}`),
      ),
    );
    assert.deepEqual(unknown, []);
  });
});

/** How many values and slopes lie further off than a library's rounding, by function. */
function differences(
  entry: Entry,
  key: string,
  one: DecodedRecording,
): (readonly [string, number])[] {
  const { dtype } = one.from;
  const absolute = dtype === "float64" ? 1e-15 : 2.4e-7;
  const wrong = (got: readonly number[], wanted: ArrayLike<number>, slack: number): number =>
    got.filter((value, i) => !agrees(value, wanted[i]!, { dtype, absolute: slack })).length +
    Math.abs(got.length - wanted.length);
  const { outputs, slopes } = computed(entry, one);
  const counts: (readonly [string, number])[] = [
    [`${key} ${dtype}`, wrong(outputs, one.outputs, absolute)],
    [`${key} ${dtype} slope`, slopes && one.slopes ? wrong(slopes, one.slopes, 4 * absolute) : 0],
  ];
  return counts.filter(([, count]) => count > 0);
}

interface Computed {
  readonly outputs: readonly number[];
  readonly slopes?: readonly number[];
}

function computed(entry: Entry, one: DecodedRecording): Computed {
  const format = one.from.dtype === "float64" ? "f64" : "f32";
  const choice = choiceOf(entry, one);
  const inputs = Array.from(one.inputs);
  if (one.shape) {
    const formula = formulaOf(implementedIn(entry, choice));
    const over = vectorEvaluator(formula, { arithmetic: format }, numbersIn(choice.parameters));
    return { outputs: over(inputs, one.shape, one.axis ?? -1) };
  }
  const { value, slope } = evaluationOf(choice, { of: "implemented", arithmetic: format, format });
  return {
    outputs: inputs.map(value),
    ...(slope.kind === "slope" && { slopes: inputs.map(slope.at) }),
  };
}

/** The recorded release, or the newest of the entry where releases are counted differently. */
function choiceOf(entry: Entry, { from, parameters }: DecodedRecording): Choice {
  const version = contains(entry.versions, from.version)
    ? from.version
    : (newestRelease(entry.framework, entry.versions) ?? "");
  const defaults = Object.fromEntries(entry.parameters.map((one) => [one.name, one.default]));
  return {
    entry,
    version,
    backend: from.backend ?? backendsOf(entry.framework, version)[0] ?? "",
    dtype: from.dtype,
    parameters: { ...defaults, ...parameters },
  };
}

/** The same class, and within 4 spacings of the number type or `absolute`. */
function agrees(
  got: number,
  wanted: number,
  { dtype, absolute }: { readonly dtype: string; readonly absolute: number },
): boolean {
  if (!Number.isFinite(wanted)) return Object.is(got, wanted);
  return (
    Number.isFinite(got) && Math.abs(got - wanted) <= Math.max(4 * spacing(wanted, dtype), absolute)
  );
}

function spacing(value: number, dtype: string): number {
  const [least, bits] = dtype === "float64" ? [-1022, 52] : [-126, 23];
  const exponent = Math.floor(Math.log2(Math.abs(value) || Number.MIN_VALUE));
  return 2 ** (Math.max(exponent, least) - bits);
}
