// One mention with its entry, version, backend, parameters and place.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { placeAt, type Place } from "../../python/source/lines.ts";
import type { LayerCall, Mention } from "../../python/mention.ts";
import type { Source } from "../../python/source/source.ts";
import { withFractions } from "../arguments/fractions.ts";
import { choiceFor, meant, type KnownMention, type CallMeaning } from "../arguments/meant.ts";
import type { Situation } from "./situation.ts";

export interface DefaultSite {
  readonly layer: LayerCall;
  readonly parameter: string;
}

export interface ResolvedMention extends Mention, Place, CallMeaning, Situation {
  readonly framework: FrameworkId;
  /** The index among the notebook's cells; undefined in a plain file. */
  readonly cell: number | undefined;
  readonly length: number;
  /** Set where the code names no activation: the layer that takes it by its own default, and as what. */
  readonly takenBy?: DefaultSite;
}

/** The one function that a mention means; undefined if only running the code shows which of several it is. */
export const soleChoice = ({
  choice,
  alternatives,
}: Pick<ResolvedMention, "choice" | "alternatives">): CallMeaning["choice"] =>
  alternatives.length === 0 ? choice : undefined;

export interface MentionPlace {
  readonly cell?: number | undefined;
  readonly starts: readonly number[];
  readonly source: Source | undefined;
  /** Whether 1 / 3 is a fraction in the file. */
  readonly keepsFractions: () => boolean | undefined;
}

/** One mention in its situation; `starts` are where the lines of its cell begin, `source` is how it was parsed. */
export function resolvedMention(
  written: KnownMention,
  situation: Situation,
  { cell, starts, source, keepsFractions }: MentionPlace,
): ResolvedMention {
  const mention = withFractions(withFallback(written, situation), { situation, keepsFractions });
  const { framework, start, end } = mention;
  const { line, character } = placeAt(starts, start);
  const { choice, forms, stated, fault, deprecated, remark } = meant(mention, situation, source);
  // One by one: spread together, thousands of these objects weigh three times as much.
  return {
    source: mention.source,
    start,
    end,
    text: mention.text,
    identifier: mention.identifier,
    kind: mention.kind,
    framework,
    canonical: mention.canonical,
    through: mention.through,
    alternatives: mention.alternatives,
    imported: mention.imported,
    from: mention.from,
    arguments: mention.arguments,
    brackets: mention.brackets,
    site: mention.site,
    cell,
    line,
    character,
    length: end - start,
    decision: situation.decision,
    backend: situation.backend,
    choice,
    forms,
    stated,
    fault,
    deprecated,
    remark,
  };
}

/** The mention under the first of its names that the version has. */
function withFallback<Of extends KnownMention>(
  mention: Of,
  { decision: { version }, backend }: Situation,
): Of {
  const { canonical, framework, fallbacks } = mention;
  if (fallbacks === undefined) return mention;
  const there = [canonical, ...fallbacks].find((one) =>
    choiceFor({ ...mention, canonical: one }, framework, { version, backend }),
  );
  return there === undefined ? mention : { ...mention, canonical: there };
}
