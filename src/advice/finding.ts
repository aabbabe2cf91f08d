// A finding about a file, and the edits that settle it.
import type { Place } from "../python/source/lines.ts";

export type Rule =
  | "unknown-activation"
  | "changed-meaning"
  | "no-gradient"
  | "wrong-documentation"
  | "different-default"
  | "wrong-gradient"
  | "unknown-parameter"
  | "refused-value"
  | "missing-in-version"
  | "softmax-without-dim"
  | "differs-in-place"
  | "one-unit-softmax"
  | "loses-digits"
  | "wrong-own-gradient"
  | "own-definition"
  | "saturating-hidden"
  | "saved-model-changes-meaning";

export type Severity = "error" | "warning" | "information" | "hint";

/** Places count in the cell that `cell` names, or in the file. */
export interface Finding {
  readonly cell?: number;
  readonly range: TextRange;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  /** The entry's id; null if the name has no entry. */
  readonly entry: string | null;
  readonly version: string;
  readonly fixes: readonly Fix[];
}

export interface TextRange {
  readonly start: Place;
  readonly end: Place;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly cell?: number;
  readonly range: TextRange;
  readonly newText: string;
}

/** A finding before its offsets became places. */
export interface Draft {
  readonly rule: Rule;
  readonly at: SourceRange;
  readonly message: string;
  readonly entry: string | null;
  readonly version: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly Replacement[] }[];
}

/** Offsets in one of the file's sources. */
export interface SourceRange {
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

export interface Replacement extends SourceRange {
  readonly newText: string;
}

export const usualSeverity: Readonly<Record<Rule, Severity | "off">> = {
  "unknown-activation": "warning",
  "changed-meaning": "hint",
  "no-gradient": "warning",
  "wrong-documentation": "hint",
  "different-default": "hint",
  "wrong-gradient": "hint",
  "unknown-parameter": "warning",
  "refused-value": "warning",
  "missing-in-version": "warning",
  "softmax-without-dim": "warning",
  "differs-in-place": "warning",
  "one-unit-softmax": "warning",
  "loses-digits": "off",
  "wrong-own-gradient": "warning",
  "own-definition": "off",
  "saturating-hidden": "off",
  "saved-model-changes-meaning": "warning",
};
