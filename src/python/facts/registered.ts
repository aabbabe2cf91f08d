// Names that code registers with Keras for functions of its own, as far as they can be read.
import { table, type Registration } from "./registration.ts";
import { registrationsOf } from "./registering.ts";
import type { Offsets } from "../source/offsets.ts";
import type { SourcePiece, Source } from "../source/source.ts";
import { perObject } from "../../memo.ts";

export interface Registered {
  readonly names: ReadonlySet<string>;
  /** True where some are computed, or passed in from elsewhere: any name may be among them. */
  readonly more: boolean;
  /** Of one file: the variables that hold the functions. */
  readonly functions?: ReadonlyMap<string, string>;
  /** Of one file: the names that hold everywhere, not for a scope or a model that is loaded. */
  readonly everywhere?: ReadonlySet<string>;
  /** Of one file: the names that some scopes register, and the statements that these hold for. */
  readonly inScopes?: Scopes;
}

export interface Scopes {
  readonly names: ReadonlySet<string>;
  /** Undefined if a scope is not entered at once. */
  readonly bodies: readonly (Offsets & { readonly source: number })[] | undefined;
}

/** What one file registers; the cells of a notebook share their variables. What was not parsed may register any name. */
export const registeredIn = perObject((sources: readonly Source[]): Registered => {
  if (!sources.some(({ text }) => mayRegister(text))) return nothingRegistered;
  const all = sources.flatMap(registrationsOf);
  const { names, more, functions } = followed(all);
  const inScopes = scopesIn(sources);
  return {
    names,
    more: more || sources.some(({ pieces }) => pieces.some(hidesRegistrations)),
    functions,
    everywhere: followed(all.filter(({ scoped }) => !scoped)).names,
    ...(inScopes && { inScopes }),
  };
});

function scopesIn(sources: readonly Source[]): Scopes | undefined {
  const all = sources.flatMap((one, source) =>
    registrationsOf(one).map((handing) => ({ ...handing, source })),
  );
  const entered = all.flatMap(({ body, source }) => (body ? [{ body, source }] : []));
  if (entered.length === 0) return undefined;
  const bodies = entered.flatMap(({ body, source }) =>
    body === "unknown" ? [] : [{ ...body, source }],
  );
  return {
    names: followed(all.filter(({ into, body }) => into !== undefined || body)).names,
    bodies: bodies.length === entered.length ? bodies : undefined,
  };
}

const hidesRegistrations = ({ text, tree }: SourcePiece): boolean =>
  tree.length < text.length && mayRegister(text.slice(tree.length));

/** What several files register. */
export function registeredTogether(files: Iterable<Registered>): Registered {
  const all = [...files];
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    more: all.some(({ more }) => more),
  };
}

/** False for a text that cannot register anything; most are not worth a parse. */
export const mayRegister = (text: string): boolean =>
  /custom_?object|register_keras_serializable|load_model|model_from_|\bactivations\.\w+ *=(?!=)/i.test(
    text,
  );

export const nothingRegistered: Registered = { names: new Set(), more: false };

/** A name of a package that the project registers nothing for is a library's: "kgcnn>leaky_relu". */
export function isRegistered({ names }: Registered, text: string): boolean {
  const [, before] = /^([\w.-]+>)\w+$/.exec(text) ?? [];
  if (names.has(text) || before === undefined) return names.has(text);
  return ![...names].some((name) => name.startsWith(before));
}

/** Follows variables to everything that is ever put into them; one that is never set comes from elsewhere. */
function followed(
  all: readonly Registration[],
): Registered & { readonly functions: ReadonlyMap<string, string> } {
  const put = byVariable(all);
  const names = new Set<string>();
  const functions = new Map<string, string>();
  let more = false;
  const waiting = [...(put.get(undefined) ?? [])];
  put.delete(undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value } = next;
    if (value.tag === "name") {
      names.add(value.text);
      if (value.by !== undefined) functions.set(value.text, value.by);
    } else if (value.tag === "unreadable") more = true;
    else {
      const into = put.get(value.variable);
      if (into === undefined && value.variable !== table) more = true;
      // A variable is followed once; what is put into it may be too long for the arguments of one call.
      for (const one of into ?? []) waiting.push(one);
      put.set(value.variable, []);
    }
  }
  return { names, more, functions };
}

function byVariable(all: readonly Registration[]): Map<string | undefined, Registration[]> {
  const put = new Map<string | undefined, Registration[]>();
  for (const one of all) {
    const others = put.get(one.into);
    if (others === undefined) put.set(one.into, [one]);
    else others.push(one);
  }
  return put;
}
