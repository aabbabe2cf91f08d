// A string that no activation of this framework and version goes by.
import { isFramework } from "../../catalogue/name.ts";
import { editDistance } from "../../catalogue/nearest.ts";
import { frameworks } from "../../catalogue/releases.ts";
import type { Stranger } from "../../python/mention.ts";
import { isRegistered } from "../../python/registered.ts";
import type { Draft, Stretch } from "../finding.ts";
import { situationOf } from "../situation.ts";
import type { ResolvedMention } from "../resolveFile.ts";
import type { Subject } from "../subject.ts";
import { table } from "../table.ts";

export function unknownActivation(subject: Subject): readonly Draft[] {
  const { registered, file } = subject;
  if (registered.more) return [];
  const { reading, mentions } = file;
  return [
    ...reading.strangers.flatMap((stranger) => strange(stranger, subject)),
    ...mentions
      .filter((mention) => isMissing(mention) && !isRegistered(registered, mention.text))
      .map((mention) => missing(mention, subject)),
  ];
}

function strange(stranger: Stranger, subject: Subject): readonly Draft[] {
  const { framework, text } = stranger;
  if (!isFramework(framework) || !checked.has(framework)) return [];
  if (!takesNames.has(stranger.site.parameter) || isClass(framework, text)) return [];
  if (isRegistered(subject.registered, text)) return [];
  const { decision } = situationOf(framework, subject.file.reading, subject.path, subject.project);
  const { version } = decision;
  const sentence = subject.sentences.unknown(text, frameworks[framework].title, version);
  return [draft(stranger, { framework, version }, sentence, subject)];
}

/** A name of other versions, in a version that somebody chose. */
function isMissing({ kind, choice, decision }: ResolvedMention): boolean {
  const chosen = decision.reason !== "assumed" && decision.reason !== "spelling";
  return chosen && choice === undefined && (kind === "string" || kind === "keyword-arg-string");
}

function missing(mention: ResolvedMention, subject: Subject): Draft {
  const { framework, decision, text } = mention;
  const { version } = decision;
  const sentence = subject.sentences.unknownIn(text, frameworks[framework].title, version);
  return draft(mention, { framework, version }, sentence, subject);
}

function draft(
  at: Stretch & { readonly text: string },
  { framework, version }: { readonly framework: string; readonly version: string },
  sentence: string,
  { sentences, registered }: Subject,
): Draft {
  const known = [...(table.strings.get(framework)?.keys() ?? []), ...registered.names];
  const near = nearest(at.text, known);
  const { source, start, end } = at;
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

/** The identifier with the fewest letters to change; the same letters in another style come first. */
function nearest(text: string, known: readonly string[]): string | undefined {
  const scored = known
    .filter((one) => one !== text)
    .map((one) => ({ one, distance: editDistance(plain(one), plain(text)) }))
    .filter(({ one, distance }) => distance <= Math.min(2, one.length / 3))
    .toSorted((a, b) => a.distance - b.distance);
  return scored[0]?.one;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Some versions take the name of a layer's class. */
function isClass(framework: string, text: string): boolean {
  return table.names.has(`${framework}.layers.${text}`);
}

const checked: ReadonlySet<string> = new Set(["keras", "tf.keras", "puzzlelib"]);
const takesNames: ReadonlySet<string> = new Set([
  "activation",
  "recurrent_activation",
  "inner_activation",
  "identifier",
]);
