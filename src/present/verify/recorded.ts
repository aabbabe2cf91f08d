// Which recordings of real output belong to a choice.

import { implementedIn } from "../../catalogue/definition.ts";
import { explanationOf } from "../../catalogue/evidence/explained.ts";
import { boundParameters } from "../../catalogue/parameters.ts";
import { keyIn, type Played } from "../../catalogue/evidence/recordings.ts";
import type { Choice } from "../../catalogue/request.ts";
import { float32Bits } from "../../numeric/floats/float32.ts";
import type { Recorded } from "../../verify/checks/recordingCheck.ts";

/**
 * The float32 recordings of a choice's value or slope: made with its backend and its parameters,
 * in a version for which the code is the same. Empty when there is none.
 */
export const recordedFor = (
  choice: Choice,
  all: readonly Played[],
  of: "value" | "slope",
): readonly Recorded[] =>
  all
    .filter((played) => belongs(choice, played))
    .filter((played, i, own) => own.findIndex((one) => isSame(one, played)) === i)
    .flatMap((played) => asRecorded(played, of));

function belongs(choice: Choice, { from, parameters }: Played): boolean {
  const { entry, version, backend } = choice;
  if (from.dtype !== "float32" || (from.backend ?? backend) !== backend) return false;
  const bound = boundParameters(entry, version, parameters);
  if (bound.kind === "failed" || !sameValues(bound.parameters, choice.parameters)) return false;
  const there = { ...choice, version: from.version };
  return implementedIn(entry, there) === implementedIn(entry, choice);
}

/** Whether a file holds the same numbers twice, as where a call also gives a default. */
const isSame = (a: Played, b: Played): boolean =>
  a.from.file === b.from.file &&
  a.inputs.length === b.inputs.length &&
  a.outputs.every((output, i) => Object.is(output, b.outputs[i])) &&
  a.inputs.every((input, i) => Object.is(input, b.inputs[i]));

function asRecorded(one: Played, of: "value" | "slope"): readonly Recorded[] {
  const { from, inputs, outputs, slopes } = one;
  const numbers = of === "value" ? outputs : slopes;
  if (numbers === undefined) return [];
  const { file, framework, version, backend, how } = from;
  return [
    {
      from: `${framework} ${version}${backend === null ? "" : ` on ${backend}`}`,
      how,
      inputs: Uint32Array.from(inputs, float32Bits),
      outputs: Uint32Array.from(numbers, float32Bits),
      understood: explanationOf(file, keyIn(one), of),
    },
  ];
}

const sameValues = (a: Choice["parameters"], b: Choice["parameters"]): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
