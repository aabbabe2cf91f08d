/** Recordings of live frameworks, and where `evaluate` gives other numbers. */
import type { Dtype } from "../../../src/catalogue/entryParts.ts";
import {
  allPlayed,
  keyIn,
  type Archive,
  type DecodedRecording,
} from "../../../src/catalogue/evidence/recordings.ts";
import { answer } from "../../../src/cli/batch/batch.ts";
import { fromHex, toHex } from "../../../src/numeric/floats/hex.ts";
import { nearestOf, spacingOf, type FloatLayout } from "../../../src/numeric/floats/shape.ts";
import { archiveIn } from "./archiveIn.ts";

/** The archives of the package and of the repository, one after the other. */
export const liveArchives: readonly Archive[] = ["media", "test"].map((folder) =>
  archiveIn(`${folder}/recordings/live.json`, `${folder}/recordings/live.bin.gz`),
);

/** Every function of a file, those that were run with single elements last. */
export const liveIn = (file: string): readonly DecodedRecording[] =>
  liveArchives
    .flatMap((archive) => allPlayed(archive))
    .filter(({ from }) => from.file === file)
    .toSorted((a, b) => Number(a.alone ?? false) - Number(b.alone ?? false));

/** How many numbers differ, by key and quantity; where lanes and single elements differ, either is right. */
export function differencesIn(file: string): Readonly<Record<string, number>> {
  const all = liveIn(file);
  const counts = new Map<string, number>();
  for (const one of all)
    for (const of of ["value", "slope"] as const) {
      const wanted = of === "value" ? one.outputs : one.slopes;
      if (wanted === undefined) continue;
      const got = answered(one, of === "slope");
      const others = all.filter((other) => other !== one && !one.shape && isSameCall(one, other));
      const count = Array.from(wanted).filter((want, i) => {
        const wants = [want, ...others.flatMap((other) => atInput(other, one.inputs[i]!, of))];
        return !wants.some((each) => holds(got[i], each, { dtype: one.from.dtype, of }));
      }).length;
      const key = `${keyIn(one)} ${one.from.dtype}${of === "slope" ? " slope" : ""}`;
      if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
    }
  return Object.fromEntries(counts);
}

const isSameCall = (a: DecodedRecording, b: DecodedRecording): boolean =>
  keyIn(a) === keyIn(b) && a.from.version === b.from.version;

function atInput(one: DecodedRecording, x: number, of: "value" | "slope"): readonly number[] {
  const numbers = of === "value" ? one.outputs : one.slopes;
  const found = one.inputs.findIndex((input) => Object.is(input, x));
  const value = numbers?.[found];
  return value === undefined ? [] : [value];
}

/** What `evaluate --batch` gives; nothing where it gives none. */
function answered(one: DecodedRecording, slope: boolean): readonly number[] {
  const { from, function: name, parameters, shape } = one;
  const bits = from.dtype === "float64" ? "f64" : "f32";
  const request = {
    name,
    framework: from.framework,
    version: from.version,
    ...(from.backend !== null && { backend: from.backend }),
    dtype: from.dtype,
    parameters,
    arithmetic: bits,
    slope,
    bits,
    inputs: Array.from(one.inputs, (x) => toHex(x, bits)),
    ...(shape && { shape }),
  };
  const { outputs = [] } = answer(JSON.stringify(request)) as { outputs?: readonly string[] };
  return outputs.map((text) => fromHex(text, bits)!);
}

/** The same class, and within 4 steps or a small absolute error; in 16 bits, within one step. */
function holds(
  got: number | undefined,
  want: number,
  { dtype, of }: { readonly dtype: Dtype; readonly of: "value" | "slope" },
): boolean {
  if (got === undefined) return false;
  const shape = shapes[dtype];
  const isNarrow = shape.fraction < 23;
  const is = isNarrow ? nearestOf(got, shape) : got;
  if (!Number.isFinite(want) || !Number.isFinite(is)) return Object.is(is, want);
  const off = Math.abs(is - want);
  if (isNarrow) return off <= 1.5 * spacingOf(want, shape);
  const slack = (dtype === "float64" ? 1e-15 : 2.4e-7) * (of === "slope" ? 4 : 1);
  return off <= Math.max(4 * spacingOf(want, shape), slack);
}

const shapes: Readonly<Record<Dtype, FloatLayout>> = {
  float16: { fraction: 10, least: -14, most: 15 },
  bfloat16: { fraction: 7, least: -126, most: 127 },
  float32: { fraction: 23, least: -126, most: 127 },
  float64: { fraction: 52, least: -1022, most: 1023 },
};
