// Where Python code names an activation by a string.
import type { Disagreement } from "./entryParts.ts";
import { knownIn } from "./version.ts";

export type Site = ArgumentSite | SubscriptSite | AttributeSite | KeySite;

/** `Dense(8, activation="relu")`: an argument of a call. */
export interface ArgumentSite extends Limited {
  readonly kind: "argument";
  /** The callee's qualified name; `*` matches one component, or its beginning: "keras.layers.*", "transformers.*Config". */
  readonly callee: string;
  /** The keyword that takes the identifier. */
  readonly parameter: string;
  /** The keyword of earlier versions, which is still accepted. */
  readonly formerKeyword?: string;
  /** Its place among the positional arguments, from 0; absent when only the keyword is sure. */
  readonly position?: number;
  /** The identifier that applies when the call gives none, or the path of the function. */
  readonly default?: string;
  /** A flag that is True by default; with any other value, the callee does not use the default activation. */
  readonly onlyWith?: { readonly parameter: string; readonly position: number };
  /** A call in a with statement that sets the layer's defaults inside it: "arg_scope". */
  readonly defaultsSetBy?: string;
  /** What to know about the default. */
  readonly remark?: Pick<Disagreement, "text" | "sources">;
  /** The module through which code has to reach the callee: "compat.v1". */
  readonly through?: string;
  /** The only strings that it takes. */
  readonly oneOf?: readonly string[];
  /** Another argument of the call, which is a parameter of the activation; with the call's own default. */
  readonly handsOn?: ForwardedParameter;
  /** The call's other arguments are the activation's. */
  readonly passesArguments?: true;
  /** It takes a list of identifiers; the keywords of other lists, which give parameters to some of them. */
  readonly eachWith?: readonly string[];
  /** Texts that the callee reads as the name of another activation: "gated-gelu" is gelu_new in T5. */
  readonly reads?: Readonly<Record<string, string>>;
  /** The callee takes a flag instead of a text: the activation for each value. */
  readonly flag?: { readonly true: string; readonly false?: string };
  /** The callee does not tell upper from lower case. */
  readonly foldsCase?: true;
  /** Classes made from the callee, and objects that it makes, keep the identifier under the parameter's name. */
  readonly keeps?: true;
  /** In the framework's own files whatever is called, or defined, takes the identifier under this name. */
  readonly isOwnWord?: true;
  /** Another argument of the call may decide in place of this one. */
  readonly looksBeside?: true;
  /** The keyword whose text qualifies the identifier, as `domain="com.microsoft"`, and the texts that mean "not qualified". */
  readonly qualifier?: { readonly parameter: string; readonly plain: readonly string[] };
}

export interface ForwardedParameter {
  readonly parameter: string;
  readonly keyword: string;
  readonly position: number;
  readonly default: number;
}

/** `ACT2FN["gelu"]`: a key of a table. */
export interface SubscriptSite extends Limited {
  readonly kind: "subscript";
  /** The qualified name of the table. */
  readonly table: string;
}

/** `config.hidden_act = "gelu"`: an attribute of an object that the callee made. */
export interface AttributeSite extends Limited {
  readonly kind: "attribute";
  readonly callee: string;
  readonly attribute: string;
}

/** `Config.from_dict({"hidden_act": "gelu"})`: the value under a key of a dictionary that the callee takes. */
export interface KeySite extends Limited {
  readonly kind: "key";
  readonly callee: string;
  readonly key: string;
}

/** `make_opsetid("", 11)`: a call that gives the framework's version. */
export interface VersionSite {
  /** The qualified name of the callee. */
  readonly callee: string;
  /** The keyword that takes the version. */
  readonly parameter: string;
  /** Its place among the positional arguments, from 0; absent when only the keyword is sure. */
  readonly position?: number;
  /** Another argument, and the texts with which the call is about this framework. */
  readonly only?: {
    readonly parameter: string;
    readonly position: number;
    readonly texts: readonly string[];
  };
}

/** `load_model("old.h5")`: a call that loads a saved model. */
export interface Loader {
  /** The qualified name of the callee. */
  readonly callee: string;
  /** The keyword that takes the path, or the text. */
  readonly parameter: string;
  /** Whether it takes the path of a file, or the text that describes the model. */
  readonly takes: "path" | "text";
}

interface Limited {
  /** PEP 440 specifiers when the site exists, or has this position, in a part of the versions only. */
  readonly versions?: string;
}

/** A site of a layer that chooses an activation itself. */
export interface ChoosingSite extends ArgumentSite {
  readonly default: string;
}

export const isChoosing = (site: Site): site is ChoosingSite =>
  site.kind === "argument" && site.default !== undefined;

/**
 * What the layer chooses that code of this version reaches by a path, one site for each of its parameters in their order. Where a
 * module has layers of its own, those that are reached otherwise are not meant.
 */
export function choosingSites(
  sites: readonly Site[],
  { callee, path, version }: ReachedLayer,
): readonly ChoosingSite[] {
  const reached = sites
    .filter(isChoosing)
    .filter((one) => one.callee === callee)
    .filter(({ through }) => through === undefined || path.includes(`.${through}.`));
  return reached
    .filter((one) => one.through !== undefined || !reached.some((other) => outdoes(other, one)))
    .filter(knownIn(version))
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

export interface ReachedLayer {
  readonly callee: string;
  readonly path: string;
  readonly version: string;
}

const outdoes = (other: ChoosingSite, one: ChoosingSite): boolean =>
  other.through !== undefined && other.parameter === one.parameter;
