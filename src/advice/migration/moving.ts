// A mention whose file moves, and what becomes of it.
import type { Choice } from "../../catalogue/request.ts";
import type { Source } from "../../python/source/source.ts";
import type { Replacement } from "../finding.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Move } from "./move.ts";

export type Translation =
  /** It means the same, or nothing that is known. */
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly edits: readonly Replacement[] }
  | { readonly kind: "left"; readonly why: Why };

/** Why a person has to look. */
export type Why =
  | "branches"
  | "arguments"
  | "ignored"
  | "import"
  | "learned"
  | "registered"
  | "site"
  | "uncalled"
  | "unwritten";

/** A mention, what it meant, and where it stands. */
export interface Moving {
  readonly mention: ResolvedMention;
  readonly old: Choice;
  readonly move: Move;
  readonly sources: readonly Source[];
}

export const same: Translation = { kind: "same" };

export const changed = (edits: readonly Replacement[]): Translation =>
  edits.length === 0 ? same : { kind: "changed", edits };

export const left = (why: Why): Translation => ({ kind: "left", why });
