// A string that no activation of this framework and version goes by.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import { editDistance } from "../../catalogue/lookup/nearest.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { isCovered } from "../../catalogue/releases.ts";
import { isChosen } from "../../project/decision.ts";
import type { Stranger } from "../../python/mention.ts";
import { isRegistered, type Registered } from "../../python/registered.ts";
import type { Draft, Stretch } from "../finding.ts";
import { situationOf } from "../situation.ts";
import type { ResolvedMention } from "../resolvedMention.ts";
import type { Sentences } from "../sentences.ts";
import type { Subject } from "../subject.ts";
import { table } from "../table.ts";

export function unknownActivation(subject: Subject): readonly Draft[] {
  const { reading, mentions } = subject.file;
  const unknown = [...reading.strangers.filter(isUnknown), ...mentions.filter(isMissing)];
  if (unknown.length === 0) return [];
  // Asked last: an editor reads the whole folder for the answer.
  const registered = subject.registered();
  if (registered.more) return [];
  const suggest = suggesting(registered);
  return unknown
    .filter(({ text }) => !isRegistered(registered, text))
    .flatMap((one) =>
      "decision" in one ? missing(one, subject, suggest) : strange(one, subject, suggest),
    );
}

type UnknownString = Stranger & { readonly framework: FrameworkId };

function isUnknown(stranger: Stranger): stranger is UnknownString {
  const { framework, text, site } = stranger;
  if (!isFramework(framework) || isClass(framework, text)) return false;
  return frameworks[framework].checksNames.includes(site.parameter);
}

/** Nothing of a version that the catalogue does not cover: it may have the name. */
function strange(unknown: UnknownString, subject: Subject, suggest: Suggest): readonly Draft[] {
  const { framework, text } = unknown;
  const { decision } = situationOf(framework, subject.file.reading, subject.path, subject.project);
  const { version } = decision;
  if (!isCovered(version, framework)) return [];
  const sentence = subject.sentences.unknown(text, frameworks[framework].title, version);
  return [draft(unknown, { version, sentence }, subject.sentences, suggest)];
}

/** A name of other versions, in a version that somebody chose and that the catalogue covers. */
function isMissing({ framework, kind, choice, forms, decision }: ResolvedMention): boolean {
  return (
    isChosen(decision) &&
    isCovered(decision.version, framework) &&
    choice === undefined &&
    forms.length === 0 &&
    (kind === "string" || kind === "keyword-arg-string")
  );
}

function missing(mention: ResolvedMention, subject: Subject, suggest: Suggest): readonly Draft[] {
  const { framework, decision, text } = mention;
  const { version } = decision;
  const sentence = subject.sentences.unknownIn(text, frameworks[framework].title, version);
  return [draft(mention, { version, sentence }, subject.sentences, suggest)];
}

function draft(
  { source, start, end, framework, text }: Stretch & Pick<UnknownString, "framework" | "text">,
  { version, sentence }: { readonly version: string; readonly sentence: string },
  sentences: Sentences,
  suggest: Suggest,
): Draft {
  const near = suggest(framework, text);
  return {
    rule: "unknown-activation",
    at: { source, start, end },
    message: near === undefined ? sentence : sentences.nearest(sentence, near),
    entry: null,
    version,
    fixes:
      near === undefined
        ? []
        : [{ title: sentences.changeTo(near), edits: [{ source, start, end, newText: near }] }],
  };
}

/** The known name that an unknown one of a framework was probably meant to be. */
type Suggest = (framework: FrameworkId, text: string) => string | undefined;

/** Suggests names of the framework and registered ones; none once a file has had very many suggestions. */
function suggesting({ names }: Registered): Suggest {
  const own = [...names].filter(isName).slice(0, maxRegisteredNames).map(candidate);
  const candidates = (framework: FrameworkId): readonly Candidate[] => [
    ...[...(table.strings.get(framework)?.keys() ?? [])].map(candidate),
    ...own,
  ];
  const found = new Map<string, string | undefined>();
  return (framework, text) => {
    const key = `${framework}:${text}`;
    if (found.has(key) || found.size >= maxSuggestions) return found.get(key);
    const near = text.length > maxNameLength ? undefined : nearest(text, candidates(framework));
    found.set(key, near);
    return near;
  };
}

/** A fix writes the name between quotes that are there, whatever they are: it may hold nothing that ends a string. */
const isName = (text: string): boolean => text.length <= maxNameLength && /^[\w.>-]+$/.test(text);

interface Candidate {
  readonly text: string;
  readonly plain: string;
}

const candidate = (text: string): Candidate => ({ text, plain: plain(text) });

/** The identifier with the fewest letters to change; the same letters in another style come first. */
function nearest(text: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = plain(text);
  return candidates
    .filter((one) => one.text !== text)
    .map((one) => ({ text: one.text, distance: editDistance(one.plain, wanted) }))
    .filter((one) => one.distance <= Math.min(2, one.text.length / 3))
    .toSorted((a, b) => a.distance - b.distance)[0]?.text;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Some versions take the name of a layer's class. */
function isClass(framework: string, text: string): boolean {
  return table.names.has(`${framework}.layers.${text}`);
}

const maxSuggestions = 200;
const maxRegisteredNames = 1_000;
const maxNameLength = 100;
