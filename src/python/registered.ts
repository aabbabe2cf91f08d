// Names that code registers with Keras for functions of its own, as far as they can be read.
import { handings, table, type Handing } from "./registering.ts";
import type { Piece, Source } from "./source.ts";

export interface Registered {
  readonly names: ReadonlySet<string>;
  /** True where some are computed, or handed in from elsewhere: any name may be among them. */
  readonly more: boolean;
}

/** What one file registers; the cells of a notebook share their variables. What was not parsed may register any name. */
export function registeredIn(sources: readonly Source[]): Registered {
  if (!sources.some(({ text }) => maySpeak(text))) return nothingRegistered;
  const { names, more } = followed(sources.flatMap(handings));
  return { names, more: more || sources.some(({ pieces }) => pieces.some(hidesRegistrations)) };
}

const hidesRegistrations = ({ text, tree }: Piece): boolean =>
  tree.length < text.length && maySpeak(text.slice(tree.length));

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
  const put = byVariable(all);
  const names = new Set<string>();
  let more = false;
  const waiting = [...(put.get(undefined) ?? [])];
  put.delete(undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value } = next;
    if (value.tag === "name") names.add(value.text);
    else if (value.tag === "unreadable") more = true;
    else {
      const into = put.get(value.variable);
      if (into === undefined && value.variable !== table) more = true;
      // A variable is followed once; what is put into it may be too long for the arguments of one call.
      for (const one of into ?? []) waiting.push(one);
      put.set(value.variable, []);
    }
  }
  return { names, more };
}

function byVariable(all: readonly Handing[]): Map<string | undefined, Handing[]> {
  const put = new Map<string | undefined, Handing[]>();
  for (const one of all) {
    const others = put.get(one.into);
    if (others === undefined) put.set(one.into, [one]);
    else others.push(one);
  }
  return put;
}
