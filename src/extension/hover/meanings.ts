import type { ResolvedMention } from "../../advice/resolveFile.ts";
import { keyOf } from "../../catalogue/choice.ts";
import type { HoverFacts } from "../../present/hover/facts.ts";
import { hoverFacts } from "../../present/hover/gather.ts";
import { pause } from "../pause.ts";

/** The facts of what names mean. They do not change, so each meaning's are gathered once. */
export interface Meanings {
  /** Undefined for a name that means nothing in this version. */
  of(mention: ResolvedMention): HoverFacts | undefined;
  /** Gathers them ahead, with time to breathe between two, so that a hover finds them ready. */
  prepare(mentions: readonly ResolvedMention[]): Promise<void>;
}

export function meanings(): Meanings {
  const known = new Map<string, HoverFacts>();

  function factsOf(mention: ResolvedMention): HoverFacts | undefined {
    const { choice, decision, parameters } = mention;
    if (choice === undefined) return undefined;
    const given = Object.keys(parameters);
    const key = JSON.stringify([keyOf(choice), decision, given]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const facts = hoverFacts({ choice, because: decision, given: new Set(given) });
    if (known.size >= most) known.clear();
    known.set(key, facts);
    return facts;
  }

  return {
    of: factsOf,
    async prepare(mentions) {
      for (const mention of mentions.slice(0, ahead)) {
        await pause();
        factsOf(mention);
      }
    },
  };
}

const most = 500;
/** A file with more mentions than this has them all alike. */
const ahead = 200;
