// The facts of a hover before they are put into words: plain data, gathered once for each meaning of a name.
import type { Raised } from "../../advice/arguments/raised.ts";
import type { Stated } from "../../advice/arguments/stated.ts";
import type { Evidence } from "../../catalogue/evidence/evidence.ts";
import type { LostDigits } from "../../numeric/facts/lostDigits.ts";
import type { Apart } from "../../meaning/apart.ts";
import type { ShownRange } from "../../meaning/shape.ts";
import type { Decision } from "../../project/decision.ts";
import type { AxisInterval } from "../picture/axis.ts";
import type { Gate } from "../picture/gatePlot.ts";
import type { PictureCurve } from "../picture/curve.ts";
import type { Curves } from "../picture/plot.ts";
import type { Rows } from "../picture/rowPlot.ts";

export interface HoverFacts {
  /** The name as its framework qualifies it. */
  readonly name: string;
  /** The framework and its version, or the paper; absent for what the file defines itself. */
  readonly origin?: string;
  /** Why this version applies; absent for a paper, which has no versions. */
  readonly because?: DecisionReason;
  /** The source of the definition in this version; absent if there is no source. */
  readonly evidence?: Evidence;
  /** The backend and its reason; absent when the framework has a single one. */
  readonly backend?: string;
  /** What the function is for, in a sentence. */
  readonly summary?: string;
  /** The summary is of the function that this one approximates. */
  readonly isNear?: boolean;
  /** What this computes, in symbols, and its named parts in order. */
  readonly formula: FormulaText;
  /** How the code writes the same, when it writes it otherwise. */
  readonly computed?: FormulaText;
  /** What the documentation states, when that is something else. */
  readonly documented?: FormulaText;
  /** Absent for an activation of a whole vector. */
  readonly curves?: Curves;
  /** What an activation of a whole vector makes of a row of numbers, if it can be drawn. */
  readonly rows?: Rows;
  /** What it makes of a value and its gate, where it is one. */
  readonly gate?: Gate;
  /** What a reader should see at once. */
  readonly badges: readonly Badge[];
  readonly parameters: readonly ShownParameter[];
  /** Why the call as written raises an exception. */
  readonly raises?: Raised;
  /** Why the name means something else at this place, or may. */
  readonly remark?: ShownFinding;
  readonly range?: ShownRange;
  readonly flat: readonly AxisInterval[];
  readonly kinks: readonly number[];
  readonly jumps: readonly number[];
  readonly gradient: ShownGradient;
  /** Where the code in float32 loses digits. */
  readonly lost?: LostDigits;
  readonly findings: readonly ShownFinding[];
  /** The other backends, and number types, that have findings of their own. */
  readonly elsewhere: readonly string[];
  /** Of what the file defines itself: the known functions that it is. */
  readonly same?: readonly SameAs[];
  readonly namesakes: readonly Namesake[];
  readonly sources: readonly string[];
}

export type Badge = "no-gradient" | "jumps" | "not-monotonic" | "learned" | "loses-digits";

export type DecisionReason = Omit<Decision, "version">;

export interface FormulaText {
  readonly text: string;
  readonly where: Readonly<Record<string, string>>;
}

export interface ShownParameter {
  readonly name: string;
  /** As Python writes it; absent where it cannot be known or is refused. */
  readonly value?: string;
  readonly from: Stated["from"] | "default";
  /** The text in the code; absent for a default. */
  readonly text?: string;
  /** Absent for what this version does not have. */
  readonly meaning?: string;
}

export type ShownGradient =
  | { readonly kind: "none"; readonly reason: string }
  /** Of an activation of a whole vector. */
  | { readonly kind: "matrix" }
  | {
      readonly kind: "formula";
      readonly formula: string;
      /** The framework's own, not the derivative of its formula. */
      readonly own: boolean;
      /** What else is to be known of it. */
      readonly note?: string;
      readonly atKinks: readonly KinkSlope[];
    };

export interface KinkSlope {
  readonly x: number;
  readonly value: number;
}

export interface ShownFinding {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A known function, by its name and where it is that. */
export interface SameAs {
  readonly name: string;
  readonly where: string;
  /** False where no difference was found, and others are not ruled out. */
  readonly proved: boolean;
}

/** Definitions of the same name that compute the same as each other, and how far they are from this one. */
export interface Namesake {
  /** "Keras ≤ 2.15.0", "PyTorch"; the nearest relative first. */
  readonly where: readonly string[];
  readonly formula: string;
  /** Its formula and this one's in the forms that have most in common. */
  readonly inForm: { readonly theirs: string; readonly own: string };
  readonly apart: Apart;
  /** Absent for an activation of a whole vector. */
  readonly curve?: PictureCurve;
  /** What the call gives, and these have another default for. */
  readonly otherDefaults: readonly OtherDefault[];
  /** They are engines that run models, and no frameworks. */
  readonly engines?: true;
  /** The same framework has it in another version. */
  readonly otherVersion?: true;
}

/** A parameter that the call gives another value than the namesake has by default. */
export interface OtherDefault {
  /** As the call's own framework names it. */
  readonly name: string;
  /** As Python writes it. */
  readonly default: string;
}
