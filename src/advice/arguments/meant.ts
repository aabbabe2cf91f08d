// Which entry a mention means, with the parameters that its call gives.
import type { FrameworkId } from "../../catalogue/entry.ts";
import type { Disagreement } from "../../catalogue/entryParts.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { isNamed } from "../../catalogue/lookup/isNamed.ts";
import { lookup } from "../../catalogue/lookup/lookup.ts";
import type { Choice } from "../../catalogue/request.ts";
import { knownIn } from "../../catalogue/version.ts";
import { isStringKind, type Mention } from "../../python/mention.ts";
import type { Source } from "../../python/source/source.ts";
import { givenIn } from "./callArguments.ts";
import { faultOf, notTaken, tooManyInputs, type Fault } from "./fault.ts";
import { formsOf } from "./forms.ts";
import { inputsIn } from "./inputs.ts";
import type { Situation } from "../resolved/situation.ts";
import { statedBy, type Stated } from "./stated.ts";
import { trapOf } from "./trapped.ts";
import { table } from "../spellings/table.ts";
import { perObject } from "../../memo.ts";

export interface CallMeaning {
  /** Undefined where this version has no such name, or a value that cannot be known decides among `forms`. */
  readonly choice: Choice | undefined;
  /** What may be computed, where a value that cannot be known decides; empty elsewhere. */
  readonly forms: readonly Choice[];
  /** What the call states about parameters. */
  readonly stated: readonly Stated[];
  /** What is wrong with the arguments together. */
  readonly fault?: Fault | undefined;
  readonly deprecated: boolean;
  /** What to know about the name at this place. */
  readonly remark?: Remark | undefined;
}

export type Remark = Pick<Disagreement, "text" | "sources">;

/** A mention of a framework that the catalogue has. */
export interface KnownMention extends Mention {
  readonly framework: FrameworkId;
}

/** Arguments that cannot be read leave their parameters open, so all of them are part of the source text. */
export function meant(
  mention: KnownMention,
  situation: Situation,
  source: Source | undefined,
): CallMeaning {
  const uncalled = uncalledMeaning(mention, situation);
  const { choice } = uncalled;
  if (choice === undefined) return uncalled;
  const given = isHandedOn(mention, choice) ? givenIn(mention, source) : [];
  const attributes = statedBy(given, spokenTo(mention, choice));
  const stated = [...attributes, ...inputsIn(given, attributes, choice)];
  const untaken = notTaken(mention, choice);
  const wrong = isCalled(mention)
    ? faultOf({ canonical: mention.canonical, given }, spokenTo(mention, choice), stated)
    : undefined;
  const fault = untaken ?? wrong ?? tooManyInputs(given, choice);
  if (stated.length === 0 && fault === undefined) return uncalled;
  const forms = formsOf(choice, stated, wrong !== undefined);
  return {
    choice: forms.length === 1 ? forms[0] : undefined,
    forms: forms.length === 1 ? [] : forms,
    stated,
    ...(fault && { fault }),
    deprecated: uncalled.deprecated,
    remark: uncalled.remark,
  };
}

/** What takes the arguments: `tf.compat.v1` has the parameters of TensorFlow 1, whatever the version. */
function spokenTo({ through, canonical }: Mention, choice: Choice): Choice {
  const { earlier } = frameworks[choice.entry.framework];
  return earlier?.module === through && earlier?.names.includes(canonical)
    ? { ...choice, version: earlier.version }
    : choice;
}

/** False for the slope that a call such as kaiming_normal_ passes on to an activation without a slope. */
const isHandedOn = ({ site }: Mention, { parameters }: Choice): boolean =>
  !site?.handsOn || Object.hasOwn(parameters, site.handsOn.parameter);

const isCalled = ({ brackets, site }: Mention): boolean =>
  brackets !== undefined && site?.handsOn === undefined;

/** What the name means by itself; the mentions of a file repeat few of them. */
function uncalledMeaning(mention: KnownMention, situation: Situation): CallMeaning {
  const trapped = trapOf(mention, mention.framework, situation.decision.version);
  if (trapped?.trap !== undefined) {
    const { name } = trapped;
    const { text, sources } = trapped.trap;
    const meant = name === undefined ? undefined : { ...mention, identifier: name };
    const found = meant && named(meant, situation);
    return { ...(found ?? nothing), remark: { text, sources } };
  }
  const known = meantIn(situation);
  const handsOn = mention.site?.handsOn;
  const key = `${mention.kind} ${mention.canonical} ${mention.text} ${mention.identifier} ${handsOn?.default ?? ""}`;
  const found = known.get(key) ?? named(mention, situation);
  known.set(key, found);
  return found;
}

const nothing: CallMeaning = { choice: undefined, forms: [], stated: [], deprecated: false };
const meantIn = perObject((_: Situation) => new Map<string, CallMeaning>());

function named(mention: KnownMention, { decision: { version }, backend }: Situation): CallMeaning {
  const choice = byTheCall(mention, choiceFor(mention, mention.framework, { version, backend }));
  const deprecated = choice !== undefined && isDeprecated(mention, choice);
  return { choice, forms: [], stated: [], deprecated };
}

/** A call that passes a parameter on has a default of its own: the slope of kaiming_normal_ is 0. */
function byTheCall({ site }: Mention, choice: Choice | undefined): Choice | undefined {
  const handsOn = site?.handsOn;
  if (!handsOn || choice?.parameters[handsOn.parameter] === undefined) return choice;
  return { ...choice, parameters: { ...choice.parameters, [handsOn.parameter]: handsOn.default } };
}

/**
 * The entry in one version and backend, at its defaults; undefined if that version has no such name, or does not take
 * the string that other versions take.
 */
export function choiceFor(
  { canonical, kind, text, identifier = text }: Mention,
  framework: FrameworkId,
  { version, backend }: { readonly version: string; readonly backend: string },
): Choice | undefined {
  const request = { framework, version, ...(backend !== "" && { backend }) };
  const isString = isStringKind(kind);
  const bySpelling = isString ? lookup({ ...request, spelling: identifier }) : undefined;
  if (bySpelling?.kind === "found" && takesString(bySpelling.choice, identifier))
    return bySpelling.choice;
  const byName = lookup({ ...request, spelling: canonical });
  if (byName.kind !== "found") return undefined;
  const { choice } = byName;
  if (isString && table.strings.get(framework)?.has(identifier) === true) return undefined;
  return isString || isNamed(choice.entry, canonical, choice.version) ? choice : undefined;
}

function takesString({ entry }: Choice, text: string): boolean {
  return entry.spellings.some((one) => one.kind === "string" && one.text === text);
}

function isDeprecated(mention: Mention, { entry, version }: Choice): boolean {
  return entry.spellings
    .filter(knownIn(version))
    .some(
      ({ deprecated, text }) =>
        deprecated === true && (text === mention.canonical || text === mention.text),
    );
}
