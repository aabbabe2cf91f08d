import type { ResolvedMention } from "../../advice/resolveFile.ts";
import { keyOf } from "../../catalogue/choice.ts";
import type { Choice } from "../../catalogue/request.ts";
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
    const key = keyTo(mention, choice);
    const found = known.get(key);
    if (found !== undefined) return found;
    const given = new Set(Object.keys(parameters));
    const facts = hoverFacts({ choice, because: decision, given });
    if (known.size >= most) known.clear();
    known.set(key, facts);
    return facts;
  }

  return {
    of: factsOf,
    async prepare(mentions) {
      for (const mention of mentions.slice(0, ahead)) {
        if (mention.choice === undefined || known.has(keyTo(mention, mention.choice))) continue;
        await pause();
        factsOf(mention);
      }
    },
  };
}

function keyTo({ decision, parameters }: ResolvedMention, choice: Choice): string {
  return JSON.stringify([keyOf(choice), decision, Object.keys(parameters)]);
}

const most = 500;
/** A file with more mentions than this has them all alike. */
const ahead = 200;
