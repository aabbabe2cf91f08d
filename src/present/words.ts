// Every phrase of hovers and tables. The editor fills it in the reader's language.

import type { Sentences } from "../advice/sentences.ts";
import type { ManualReason } from "../advice/migration/moving.ts";
import type { Badge } from "./hover/facts.ts";
import type { Reason } from "../project/decision.ts";

export interface Words {
  readonly because: Readonly<Record<Reason, (source: string) => string>>;
  /** What brings the framework along, when that is what was pinned: "with TensorFlow 2.4". */
  readonly via: (distribution: string, version: string) => string;
  /** What a definition rests on, after the reason for its version. */
  readonly evidence: {
    readonly recorded: string;
    readonly read: string;
    readonly unchanged: (since: string) => string;
  };
  readonly onBackend: (backend: string) => string;
  /** In the place of a framework and its version: the file has the definition. */
  readonly definedHere: string;
  readonly ofFramework: (name: string, where: string) => string;
  readonly sameProved: (names: string) => string;
  readonly sameSampled: (names: string) => string;
  /** Of a gradient that an own definition brings. */
  readonly gradientHere: string;
  /** What a picture shows: a curve, or rows and gates. */
  readonly plotOf: (name: string) => string;
  readonly rowsOf: (name: string) => string;
  readonly gateOf: (name: string) => string;
  /** Under the picture of a gate. */
  readonly gateCaption: string;
  readonly badges: Readonly<Record<Badge, string>>;
  /** Of the bends of a namesake and of this one. */
  readonly slopesThere: (there: string, here: string) => string;
  readonly kinksThere: (there: string, here: string) => string;
  readonly parameters: string;
  readonly inCode: string;
  /** Of a parameter whose value only running the code would tell. */
  readonly notReadable: string;
  readonly refused: string;
  readonly noSuchParameter: string;
  /** Before the functions that a name may hold. */
  readonly oneOf: string;
  /** Of a namesake, for a parameter that the call gives. */
  readonly otherDefault: (name: string, value: string) => string;
  /** That a layer takes the activation as one of its parameters where the call gives none. */
  readonly takenBy: (layer: string, parameter: string) => string;
  /** Used when the version that the code runs on is unknown. */
  readonly inVersions: (where: string) => string;
  /** Of a version that lies outside those that are known, from the first to the last. */
  readonly notCovered: (
    framework: string,
    version: string,
    known: readonly [string, string],
  ) => string;
  /** Why a call fails, as shown in findings. */
  readonly sentences: Sentences;
  readonly byDefault: string;
  /** That these parameters, with their values, are not as in the code. */
  readonly atDefaults: (values: string) => string;
  readonly range: string;
  /** After what was found and may not be all. */
  readonly sampledFact: (found: string) => string;
  readonly kinks: string;
  readonly jumps: string;
  readonly flat: string;
  readonly gradient: string;
  readonly noGradient: (reason: string) => string;
  /** A text of the catalogue in the language of the words. */
  readonly catalogued: (text: string) => string;
  /** Before what the function that is approximated does. */
  readonly approximates: (summary: string) => string;
  /** In the place of a gradient of an activation of a whole vector. */
  readonly matrixGradient: string;
  readonly ownGradient: string;
  readonly documentedAs: string;
  readonly computedAs: string;
  /** Follows the findings that apply here: the backends and number types that have others. */
  readonly findingsElsewhere: (where: string) => string;
  readonly where: string;
  readonly definition: string;
  readonly difference: string;
  readonly apart: (size: string, at: string) => string;
  readonly unbounded: string;
  readonly alike: string;
  readonly unknownDifference: string;
  readonly further: (count: number) => string;
  readonly sources: string;
  readonly comparison: {
    readonly of: (name: string) => string;
    readonly equal: (where: string) => string;
    readonly sampled: string;
  };
  readonly evaluated: {
    /** In which arithmetic the numbers were computed. */
    readonly arithmetic: string;
    readonly noSlope: (reason: string) => string;
    readonly firstRows: (shown: number, all: number) => string;
  };
  readonly report: {
    readonly title: string;
    readonly summary: (totals: ReportTotals) => string;
    readonly functions: string;
    readonly files: string;
    readonly curve: string;
    /** How often code uses a function. */
    readonly uses: string;
    readonly places: string;
    readonly place: string;
    readonly name: string;
    readonly meaning: string;
    readonly version: string;
    readonly findings: string;
    /** In the place of a meaning, where the version has no such name. */
    readonly unknown: string;
    readonly cell: (number: number) => string;
  };
  /** How far a search through files went. */
  readonly bounds: {
    readonly reach: (files: number, megabytes: number) => string;
    readonly descriptions: (files: number, megabytes: number) => string;
    readonly more: string;
    readonly unread: (count: number, paths: readonly string[]) => string;
  };
  readonly migration: {
    readonly title: string;
    readonly summary: (edits: number, left: number) => string;
    /** What a migration does not look at. */
    readonly scope: string;
    readonly whyHead: string;
    readonly why: Readonly<Record<ReportedReason, string>>;
  };
}

/** Why a migration does not change a place and reports it instead. */
export type ReportedReason = ManualReason | "notebook";

/** What a report counts. */
export interface ReportTotals {
  readonly mentions: number;
  readonly functions: number;
  readonly files: number;
  readonly findings: number;
}
