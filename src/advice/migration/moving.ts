// A mention whose file moves, and what becomes of it.
import type { Choice } from "../../catalogue/request.ts";
import type { Source } from "../../python/source/source.ts";
import type { Replacement } from "../finding.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Move } from "./move.ts";

export type Translation =
  /** It means the same, or nothing that is known. */
  | { readonly kind: "same" }
  | {
      readonly kind: "changed";
      readonly edits: readonly Replacement[];
      /** The definition that one of the edits writes. */
      readonly written?: WrittenOut;
    }
  | { readonly kind: "left"; readonly why: ManualReason };

/** A definition that replaces a name. */
export interface WrittenOut {
  /** The replaced name, without its module. */
  readonly name: string;
  /** `lambda x: …`. */
  readonly definition: string;
  /** What code calls Keras there. */
  readonly module: string;
}

/** Why a person has to look. */
export type ManualReason =
  | "branches"
  | "arguments"
  | "ignored"
  | "import"
  | "learned"
  | "registered"
  | "site"
  | "uncalled"
  | "unwritten";

/** A mention, its old meaning, and its place. */
export interface MovedMention {
  readonly mention: ResolvedMention;
  readonly old: Choice;
  readonly move: Move;
  readonly sources: readonly Source[];
}

export const same: Translation = { kind: "same" };

export const changed = (edits: readonly Replacement[], written?: WrittenOut): Translation =>
  edits.length === 0 ? same : { kind: "changed", edits, ...(written && { written }) };

export const left = (why: ManualReason): Translation => ({ kind: "left", why });
