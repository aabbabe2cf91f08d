// Why code raises an exception in its version: a name or a parameter that is not there, a value that is refused.
import { entries, frameworks } from "../../catalogue/frameworks/index.ts";
import { isNamed } from "../../catalogue/lookup/isNamed.ts";
import { bare, spelledLike } from "../../catalogue/lookup/spelled.ts";
import type { Choice } from "../../catalogue/request.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Entry } from "../../catalogue/entry.ts";
import { contains, knownIn } from "../../catalogue/version.ts";
import { releasesText } from "../../catalogue/where.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import type { Sentences } from "../sentences.ts";
import { isStringKind } from "../../python/mention.ts";
import type { Fault } from "./fault.ts";
import type { CallMeaning } from "./meant.ts";
import type { Stated } from "./stated.ts";

export type Raised =
  | {
      readonly kind: "missing";
      readonly name: string;
      readonly framework: string;
      readonly version: string;
      /** The releases that have the name: "Keras ≥ 3.7.0"; empty where none has. */
      readonly where: string;
    }
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly parameter: string;
      readonly text: string;
      readonly complaint: string;
    }
  | {
      readonly kind: "unknown-parameter";
      readonly name: string;
      readonly parameter: string;
      readonly version: string;
      readonly instead: readonly string[];
      /** Set if the call describes a node of a model: what the name would be there. */
      readonly node?: "attribute" | "input";
    }
  | {
      readonly kind: "too-many";
      readonly name: string;
      readonly most: number;
      readonly given: number;
    }
  | {
      readonly kind: "too-many-inputs";
      readonly name: string;
      readonly most: number;
      readonly given: number;
    }
  | { readonly kind: "lacks"; readonly name: string; readonly parameter: string }
  | (Extract<Fault, { readonly kind: "not-taken" }> & { readonly name: string });

/** An argument for which the version raises an exception. */
export type Failing = Extract<Stated, { readonly from: "refused" | "unknown" }>;

/** The first reason in the order of the call; undefined where the version takes every argument. */
export function raisedBy(
  choice: Choice,
  { stated, fault }: Pick<CallMeaning, "stated" | "fault">,
): Raised | undefined {
  const first = stated.find((one) => one.from === "refused" || one.from === "unknown");
  if (first !== undefined) return raisedFor(choice, first);
  return fault && { name: bare(choice.entry.name), ...fault };
}

export function raisedFor({ entry, version }: Choice, one: Failing): Raised {
  const [name, parameter] = [bare(entry.name), one.name];
  if (one.from === "refused")
    return { kind: "refused", name, parameter, text: one.text, complaint: one.complaint };
  const isInput = parametersIn({ entry, version }).some((input) => input.name === parameter);
  const isNode = frameworks[entry.framework].describesNodes === true;
  return {
    kind: "unknown-parameter",
    ...{ name, parameter, version, instead: one.instead },
    ...(isNode && { node: isInput ? "input" : "attribute" }),
  };
}

/** Of a name that its version does not have, though others may. */
export function missingName(mention: SpelledMention & Pick<ResolvedMention, "decision">): Raised {
  const { canonical, kind, framework, decision } = mention;
  const { title } = frameworks[framework];
  const { version } = decision;
  const where = releasesWith(mention);
  // Other modules of the version may have the same name.
  const name = isStringKind(kind) ? bare(canonical) : canonical;
  return { kind: "missing", name, framework: title, version, where };
}

/** The releases of a framework that have a name, or take the string: "Keras ≥ 3.7.0"; empty where none has. */
export function releasesWith({
  canonical,
  kind,
  framework,
  text,
  identifier = text,
}: SpelledMention): string {
  const isString = isStringKind(kind);
  const spelled = entries.filter(
    (entry) =>
      entry.framework === framework && spelledLike(entry, isString ? identifier : canonical),
  );
  return releasesText(framework, (release) =>
    spelled.some(
      (entry) =>
        contains(entry.versions, release) &&
        (isString ? takesString(entry, identifier, release) : isNamed(entry, canonical, release)),
    ),
  );
}

type SpelledMention = Pick<
  ResolvedMention,
  "canonical" | "kind" | "framework" | "text" | "identifier"
>;

const takesString = ({ spellings }: Entry, text: string, release: string): boolean =>
  spellings.filter(knownIn(release)).some((one) => one.kind === "string" && one.text === text);

export function raisedText(raised: Raised, sentences: Sentences): string {
  switch (raised.kind) {
    case "missing":
      return raised.where === "" ? sentences.missing(raised) : sentences.missingHere(raised);
    case "refused":
      return sentences.refused(raised);
    case "unknown-parameter":
      return unknownText(raised, sentences);
    case "too-many":
      return sentences.tooMany(raised.name, raised.most, raised.given);
    case "too-many-inputs":
      return sentences.tooManyInputs(raised.name, raised.most, raised.given);
    case "lacks":
      return sentences.needed(raised.name, raised.parameter);
    case "not-taken":
      return sentences.notTaken({ ...raised, taken: raised.taken.join(", ") });
  }
}

function unknownText(
  raised: Extract<Raised, { readonly kind: "unknown-parameter" }>,
  sentences: Sentences,
): string {
  const details = { ...raised, instead: raised.instead.join(", ") };
  if (raised.node === "input") return sentences.inputOfNode(details);
  if (raised.instead.length === 0)
    return raised.node ? sentences.noAttributes(details) : sentences.noParameters(details);
  return raised.node ? sentences.unknownAttribute(details) : sentences.unknownParameter(details);
}
