// The result of the resolver for a document.
import type { KnownForwardedParameter } from "./spellingTable.ts";
import type { LiteralValue } from "./syntax/syntax.ts";
import type { Offsets } from "./source/offsets.ts";
import type { LegacyModule } from "./source/legacyModule.ts";

/** A place in the text that means an activation. Offsets are relative to the source that contains it. */
export interface Mention {
  /** The notebook cell, counted among the sources given; 0 for a plain file. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A string with what qualifies it in the call: "com.microsoft.Gelu"; absent without such. */
  readonly identifier?: string | undefined;
  readonly kind: "attribute" | "name" | "class" | "string" | "keyword-arg-string";
  readonly framework: string;
  readonly canonical: string;
  /** The module that keeps an earlier version, if the code reaches it through one. */
  readonly through?: LegacyModule | undefined;
  /** Further names it may mean, where branches of the code disagree. */
  readonly alternatives: readonly string[];
  /** Names of the same framework that the code falls back to where a version lacks the canonical one, in order. */
  readonly fallbacks?: readonly string[];
  /** The name on a from-import line; nothing is computed there. */
  readonly imported: boolean;
  /** Where the whole expression begins: the first component of a dotted name, the quote of a string. */
  readonly from: number;
  /** The arguments that the activation itself is called or made with. */
  readonly arguments: readonly Given[];
  /** The brackets around them. */
  readonly brackets: Offsets | undefined;
  /** The call that a string, or a name, is passed to. */
  readonly site: SiteCall | undefined;
}

/** Whether a mention of this kind is the text of a string. */
export const isStringKind = (kind: Mention["kind"]): boolean =>
  kind === "string" || kind === "keyword-arg-string";

/** An argument, with its text as written. */
export interface Given {
  readonly name?: string;
  readonly position?: number;
  /** Set if it represents further arguments; its position is that of the first of them. */
  readonly star?: "*" | "**";
  readonly text: string;
  /** Set for an entry of a dictionary, or an item of a tuple, that the call unpacks. */
  readonly unpacked?: true;
  /** Of a tuple or a list, its items; undefined for what only running the code would tell. */
  readonly value: LiteralValue | readonly ListItem[] | undefined;
  /** Set where the value is a fraction that Python 2 rounds down, as it does 1 / 3. */
  readonly isRoundedBefore3?: true;
}

export interface ListItem {
  readonly text: string;
  readonly value: LiteralValue | undefined;
  readonly isRoundedBefore3?: true;
}

export interface SiteCall {
  /** The callee's canonical name. */
  readonly callee: string;
  readonly through?: LegacyModule | undefined;
  readonly parameter: string;
  readonly arguments: readonly Given[];
  /** The activation takes them, too. */
  readonly passesArguments: boolean;
  /** The activation takes one of them, under a name of its own. */
  readonly handsOn?: KnownForwardedParameter | undefined;
}

/** A string that a known callee takes for an activation, where no activation of that name is known. */
export interface UnknownString {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly framework: string;
  readonly site: SiteCall;
}

/** A member of a module of activations that is no known one, as an attribute or on a from-import line. */
export interface UnknownMember extends Offsets {
  readonly source: number;
  readonly text: string;
  readonly framework: string;
  readonly through?: LegacyModule | undefined;
  /** The module's canonical name. */
  readonly module: string;
}

/** A module or name that the document imports, by the path as written. */
export interface ImportFact {
  readonly source: number;
  readonly start: number;
  readonly path: string;
}

/** The call of a layer that may choose an activation itself; the stretch is that of its name. */
export interface LayerCall extends Offsets {
  readonly source: number;
  readonly text: string;
  /** Its canonical name. */
  readonly callee: string;
  /** The path by which the code reaches it, from an import on: "tensorflow.compat.v1.keras.layers.LSTM". */
  readonly path: string;
  readonly brackets: Offsets;
}

/** A string that a call takes for the path of a file; the stretch is that of the argument. */
export interface FileArgument extends Offsets {
  readonly source: number;
  /** The path as written. */
  readonly path: string;
  /** The loader's canonical name, or "open". */
  readonly callee: string;
  /** Whether the call brings functions of its own for the names in the file. */
  readonly bringsObjects: boolean;
}

export interface FileReading {
  readonly mentions: readonly Mention[];
  readonly layers: readonly LayerCall[];
  readonly unknownStrings: readonly UnknownString[];
  /** Undefined of a file that is not code. */
  readonly unknownMembers?: readonly UnknownMember[];
  /** Undefined of a file that is not code. */
  readonly files?: readonly FileArgument[];
  readonly facts: Facts;
}

/** What determines generations and backends. */
export interface Facts {
  readonly imports: readonly ImportFact[];
  /** Keywords that known callees were given: "keras.layers.LSTM(inner_activation)". */
  readonly keywords: readonly string[];
  /** Canonical paths of everything that is called. */
  readonly callees: readonly string[];
  /** Environment variables that the code sets to a literal text. */
  readonly environment: Readonly<Record<string, string>>;
  /** Lines of a notebook that install something: "!pip install keras==2.3.1". */
  readonly commands?: readonly string[];
  /** The literal that `set_backend` was called with. */
  readonly backend?: string;
  /** By framework: the version given in a call, or stated by a file without code as the version that wrote it. */
  readonly savedBy?: Readonly<Record<string, SavedBy>>;
}

export interface SavedBy {
  readonly version: string;
  readonly backend?: string;
  /** The place that states it: "keras_version", "onnx.helper.make_opsetid". */
  readonly source: string;
}
