// Messages between host and page, and states that were stored, as another program might have written them.
import * as v from "valibot";

import { toFrame } from "../../../src/protocol/frame.ts";
import { hostSchemas, panelSchemas, viewIds } from "../../../src/protocol/messages.ts";
import type { Port } from "../../../src/protocol/port.ts";
import { connect } from "../../../src/protocol/rpc.ts";
import { toStored } from "../../../src/protocol/stored.ts";
import { startState, toKept } from "../../../webview/state/state.ts";
import type { Random } from "../random.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { anyCharacters } from "../texts.ts";

const host = messages("messages to the host", hostSchemas);
const panel = messages("messages to the panel", panelSchemas);

const stored: FuzzedReader = {
  name: "stored states",
  share: 30_000,
  reading: (random) => {
    const [state, opening] = [value(random, 4), { ...start, opening: random.pick(texts) }];
    return () => {
      toStored(state);
      toKept(state);
      startState(opening, state);
      unpolluted();
    };
  },
};

export const protocol: readonly FuzzedReader[] = [host, panel, stored];

type AnySchemas = Readonly<Record<string, { readonly args: v.GenericSchema }>>;

/** Each message is read as a frame, and as the arguments of a method; then it arrives at a connection. */
function messages(name: string, schemas: AnySchemas): FuzzedReader {
  const methods = [...Object.keys(schemas), "constructor", "__proto__", "toString", "x"];
  const called: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(schemas).map((method) => [method, (...args: unknown[]) => void called.push(args)]),
  );
  const port = silentPort();
  connect<Record<string, never>, Record<string, () => unknown>>(port, handlers, {
    remote: {},
    local: schemas as never,
  });
  return {
    name,
    share: 35_000,
    reading: (random) => {
      const method = random.pick(methods);
      const args = Array.from({ length: 1 + random.below(2) }, () => value(random, 4));
      const call = { kind: random.pick(kinds), id: value(random, 0), method, args };
      const message = random.chance(0.8) ? { ...call, id: 1 + random.below(9) } : call;
      return async () => {
        toFrame(message);
        const schema = Object.hasOwn(schemas, method) ? schemas[method] : undefined;
        const parsed = schema && v.safeParse(schema.args, args);
        if (method === "save" && parsed?.success === true) isFileName(parsed.output);
        called.length = 0;
        port.arrive(random.chance(0.9) ? message : value(random, 4));
        await Promise.resolve();
        claim(called.length === 0 || parsed?.success === true, "A wrong call was answered.");
        unpolluted();
      };
    },
  };
}

function isFileName(args: unknown): void {
  const [file] = v.parse(v.tuple([v.object({ name: v.string() })]), args);
  claim(!/[/\\:\0]/.test(file.name), "A name leads elsewhere.");
}

function silentPort(): Port & { readonly arrive: (message: unknown) => void } {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    post: () => undefined,
    listen(receive) {
      listeners.push(receive);
      return () => undefined;
    },
    after: () => () => undefined,
    log: () => undefined,
    arrive: (message) => listeners.forEach((receive) => receive(message)),
  };
}

function unpolluted(): void {
  for (const key in {}) claim(false, `Every object has ${key} now.`);
}

/** Plain data that looks like what is expected, with something else here and there. */
function value(random: Random, depth: number): unknown {
  if (depth === 0 || random.chance(0.1)) return random.pick<unknown>([...scalars, ...texts]);
  const inner = (): unknown => value(random, depth - 1);
  if (random.chance(0.2)) return random.several(4, inner);
  const known = random.pick<() => object>([
    () => ({ schema: 1, items: random.several(3, () => item(random)), expression: "x" }),
    () => item(random),
    () => ({ ...start, selection: inner(), view: random.pick<unknown>([...viewIds, inner()]) }),
    () => ({ name: random.pick(texts), encoding: "text", content: random.pick(texts) }),
    () => ({ name: random.pick(texts), markdown: "", json: inner() }),
    () => ({ selection: inner(), opening: random.pick(texts), window: { low: 0, high: inner() } }),
  ])();
  if (random.chance(0.6)) return known;
  const entries = [...Object.entries(known), [random.pick(texts), inner()] as const];
  const fields = entries.map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one)}`);
  return JSON.parse(`{${fields.join()}}`);
}

const item = (random: Random): object => ({
  entry: random.pick(texts),
  version: "2.3.1",
  backend: random.pick<unknown>([null, "theano", 1]),
  parameters: { [random.pick(texts)]: random.pick<unknown>([...scalars, ...texts]) },
  because: anyCharacters(random),
});

const start = {
  opening: "a",
  selection: { schema: 1, items: [], expression: "" },
  view: "plot",
  run: false,
  follow: false,
} as const;
const kinds = ["call", "call", "call", "answer", "failed", "x"];
const scalars: readonly unknown[] = [null, true, 0, -1, 1.5, NaN, Infinity, 2 ** 60];
const texts = [
  ...["", "a", "keras:relu", "__proto__", "constructor", "x".repeat(300), "a.svg", "../a.svg"],
  ...["a/b.png", "C:a.svg", "a\0.svg", "con.svg", "plot of relu (1).png", "\u202e", "command:evil"],
];
