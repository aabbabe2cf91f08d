// Names that code registers with Keras for functions of its own, as far as they can be read.
import { handings, table, type Handing } from "./registering.ts";
import type { Source } from "./source.ts";

export interface Registered {
  readonly names: ReadonlySet<string>;
  /** True where some are computed, or handed in from elsewhere: any name may be among them. */
  readonly more: boolean;
}

/** What one file registers; the cells of a notebook share their variables. */
export function registeredIn(sources: readonly Source[]): Registered {
  return sources.some(({ text }) => maySpeak(text))
    ? followed(sources.flatMap(handings))
    : nothingRegistered;
}

/** What several files register. */
export function registeredTogether(files: Iterable<Registered>): Registered {
  const all = [...files];
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    more: all.some(({ more }) => more),
  };
}

/** False for a text that cannot register anything; most are not worth a parse. */
export const maySpeak = (text: string): boolean =>
  /custom_?object|register_keras_serializable|load_model|model_from_/i.test(text);

export const nothingRegistered: Registered = { names: new Set(), more: false };

/** "mine>mish" goes by "mish" too: a package before the name tells where it was registered. */
export const isRegistered = ({ names }: Registered, text: string): boolean =>
  names.has(text.slice(text.lastIndexOf(">") + 1));

/** Follows variables to everything that is ever put into them; one that is never set comes from elsewhere. */
function followed(all: readonly Handing[]): Registered {
  const names = new Set<string>();
  const seen = new Set<string>();
  let more = false;
  const waiting = all.filter(({ into }) => into === undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value } = next;
    if (value.tag === "name") names.add(value.text);
    else if (value.tag === "unreadable") more = true;
    else if (!seen.has(value.variable)) {
      seen.add(value.variable);
      const put = all.filter(({ into }) => into === value.variable);
      if (put.length === 0 && value.variable !== table) more = true;
      waiting.push(...put);
    }
  }
  return { names, more };
}
