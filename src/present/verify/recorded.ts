// Which recordings of real output belong to a choice.

import { programText } from "../../advice/models/changeText.ts";
import type { Sentences } from "../../advice/sentences.ts";
import { implementedIn, slopeOf } from "../../catalogue/definition.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { explanationOf } from "../../catalogue/evidence/explained.ts";
import { boundParameters } from "../../catalogue/parameters.ts";
import { keyIn, type DecodedRecording } from "../../catalogue/evidence/recordings.ts";
import { entries, frameworks } from "../../catalogue/frameworks/index.ts";
import type { Choice } from "../../catalogue/request.ts";
import { contains } from "../../catalogue/version.ts";
import { subjectKey, subjectOf } from "../../meaning/subject.ts";
import { float32Bits } from "../../numeric/floats/float32.ts";
import type { Recorded } from "../../verify/checks/recordingCheck.ts";

export interface WantedRecordings {
  readonly of: "value" | "slope";
  /** For the name of the program that was recorded. */
  readonly sentences: Sentences;
}

/**
 * The float32 recordings of a choice's value or slope: made with its backend and its parameters,
 * in a version for which the code is the same. Empty if there are no recordings.
 */
export const recordedFor = (
  choice: Choice,
  all: readonly DecodedRecording[],
  wanted: WantedRecordings,
): readonly Recorded[] =>
  all
    .filter((played) => belongs(choice, played))
    .filter((played, i, own) => own.findIndex((one) => isSame(one, played)) === i)
    .flatMap((played) => asRecorded(choice, played, wanted));

/**
 * The recordings of a choice; if it has no recordings, those of the nearest release of its framework in which the name
 * computes the same, on the same backend if there is one.
 */
export function nearestRecorded(
  choice: Choice,
  recordingsOf: (entry: Entry) => readonly DecodedRecording[],
  wanted: WantedRecordings,
): readonly Recorded[] {
  const own = recordedFor(choice, recordingsOf(choice.entry), wanted);
  if (own.length > 0) return own;
  const { of } = wanted;
  const { framework, name } = choice.entry;
  const all = entries
    .filter((entry) => entry.framework === framework && entry.name === name)
    .flatMap((entry) =>
      recordingsOf(entry).flatMap((one) => sameIn({ choice, of }, { entry, recording: one }) ?? []),
    );
  const onBackend = all.filter(({ backend }) => backend === choice.backend);
  const candidates = onBackend.length > 0 ? onBackend : all;
  const distance = (one: Choice): number => Math.abs(releasesUpTo(one) - releasesUpTo(choice));
  const [nearest] = candidates.toSorted((a, b) => distance(a) - distance(b));
  const there = candidates.filter(
    ({ version, backend }) => version === nearest?.version && backend === nearest.backend,
  );
  return there.flatMap(({ recording }) => asRecorded(choice, recording, wanted));
}

interface RecordedChoice extends Choice {
  readonly recording: DecodedRecording;
}

/** A recording with the choice that it is of, if that computes the same as the given one. */
function sameIn(
  { choice, of }: { readonly choice: Choice; readonly of: "value" | "slope" },
  { entry, recording }: Pick<RecordedChoice, "entry" | "recording">,
): RecordedChoice | undefined {
  const { version, dtype, backend } = recording.from;
  if (dtype !== "float32" || numbersOf(recording, of) === undefined) return undefined;
  const bound = boundParameters(entry, version, recording.parameters);
  if (bound.kind === "failed") return undefined;
  const { parameters } = bound;
  const there = { entry, version, dtype, backend: backend ?? choice.backend, parameters };
  return computed(there, of) === computed(choice, of) ? { ...there, recording } : undefined;
}

/** The same text for two choices exactly if they have the same values and, if `of` is the slope, the same slopes. */
function computed(choice: Choice, of: "value" | "slope"): string {
  const definition = implementedIn(choice.entry, choice);
  const value = subjectKey(subjectOf(choice, definition));
  return of === "value" ? value : `${value} ${JSON.stringify(slopeOf(definition))}`;
}

const releasesUpTo = ({ entry, version }: Choice): number =>
  frameworks[entry.framework].releases.filter((one) => contains(`<=${version}`, one)).length;

function belongs(choice: Choice, { from, parameters }: DecodedRecording): boolean {
  const { entry, version, backend } = choice;
  if (from.dtype !== "float32" || (from.backend ?? backend) !== backend) return false;
  const bound = boundParameters(entry, version, parameters);
  if (bound.kind === "failed" || !sameValues(bound.parameters, choice.parameters)) return false;
  const there = { ...choice, version: from.version };
  return implementedIn(entry, there) === implementedIn(entry, choice);
}

/** Undefined for the slopes of a run that computed no gradient. */
const numbersOf = (
  { outputs, slopes }: DecodedRecording,
  of: "value" | "slope",
): DecodedRecording["slopes"] => (of === "value" ? outputs : slopes);

/** Whether a file holds the same numbers twice, as where a call also gives a default. */
const isSame = (a: DecodedRecording, b: DecodedRecording): boolean =>
  a.from.file === b.from.file &&
  a.inputs.length === b.inputs.length &&
  a.outputs.every((output, i) => Object.is(output, b.outputs[i])) &&
  a.inputs.every((input, i) => Object.is(input, b.inputs[i]));

function asRecorded(
  choice: Choice,
  one: DecodedRecording,
  { of, sentences }: WantedRecordings,
): readonly Recorded[] {
  const { from, inputs } = one;
  const numbers = numbersOf(one, of);
  if (numbers === undefined) return [];
  const { file, framework, version, backend, how } = from;
  const isOwn = version === choice.version && (backend ?? choice.backend) === choice.backend;
  return [
    {
      ...(!isOwn && { ofOtherRelease: true }),
      from: programText(framework, { version, ...(backend !== null && { backend }) }, sentences),
      how,
      inputs: Uint32Array.from(inputs, float32Bits),
      outputs: Uint32Array.from(numbers, float32Bits),
      understood: explanationOf(file, keyIn(one), of),
    },
  ];
}

const sameValues = (a: Choice["parameters"], b: Choice["parameters"]): boolean =>
  Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
