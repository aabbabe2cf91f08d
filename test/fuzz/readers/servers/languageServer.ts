// Messages to the language server, as a client with faults might send them.
import type { Random } from "../../random.ts";
import { pieces, pythonText } from "../../python.ts";
import type { FuzzedReader } from "../../reader.ts";
import { mutated, piecewise } from "../../texts.ts";
import { notification, sendAll, type Sent } from "./client.ts";

export const languageServer: FuzzedReader = {
  name: "messages to the language server",
  share: 20_000,
  reading: (random) => {
    const text = pythonText(random).slice(0, maxText);
    const uri = random.pick(uris);
    const sent = [opened(uri, text), ...random.several(5, () => message(random, uri)), closed(uri)];
    return () => sendAll(sent);
  },
};

const opened = (uri: string, text: string): Sent =>
  notification("textDocument/didOpen", {
    textDocument: { uri, languageId: "python", version: 1, text },
  });
const closed = (uri: string): Sent =>
  notification("textDocument/didClose", { textDocument: { uri } });

/** Requests about a document and edits of it, most of them as the protocol wants them. */
export function message(random: Random, uri: string): Sent {
  if (random.chance(0.35)) return edit(random, uri);
  const method = random.pick(methods);
  const proper = {
    textDocument: { uri: random.pick([uri, "file:///absent.py"]) },
    position: place(random),
    range: { start: place(random), end: place(random) },
    context: { diagnostics: [] },
    label: random.pick(["relu", "__proto__", ""]),
    data: random.pick(["keras:relu", "x"]),
  };
  if (random.chance(0.6)) return { kind: "request", method, params: proper, isProper: true };
  const params = random.chance(0.5)
    ? { ...proper, [random.pick(Object.keys(proper))]: random.pick(others) }
    : random.pick([{}, [], [1], { textDocument: null }, { position: proper.position }]);
  const name = random.chance(0.2) ? random.pick(foreign) : method;
  return { kind: random.pick(["request", "notification"]), method: name, params };
}

function edit(random: Random, uri: string): Sent {
  const range = { start: place(random), end: place(random) };
  const text = random.chance(0.3) ? mutated(random, "activation='elu'", pieces) : piece(random);
  const changes = [{ range, text }, { text }, { text, range: random.pick(others) }, {}];
  return {
    kind: "notification",
    method: "textDocument/didChange",
    params: {
      textDocument: { uri, version: random.pick<unknown>([2, 2, 2, -1, null]) },
      contentChanges: random.several(3, () => random.pick<unknown>(changes)),
    },
  };
}

const piece = (random: Random): string => piecewise(random, pieces, 4).slice(0, maxText);

const place = (random: Random): object => ({
  line: random.pick([0, random.below(6), random.below(30), 2 ** 31 - 1]),
  character: random.pick([0, random.below(80), 2 ** 31 - 1]),
});

/** Characters of a document. */
export const maxText = 4_000;
const methods = [
  ...["textDocument/hover", "textDocument/completion", "textDocument/codeAction"],
  "completionItem/resolve",
];
const foreign = ["", "__proto__", "constructor", "textDocument/x", "$/cancelRequest", "$/x"];
const uris = [
  "file:///absent/a.py",
  "untitled:a",
  "file:///absent/config.json",
  "file:///a%00.py",
  "x",
];
/** Values that belong nowhere. */
export const others: readonly unknown[] = [
  ...[null, true, -1, 1.5, "x", "", [], {}, [null]],
  ...[{ line: -1, character: 0 }, { line: "0" }, { start: null, end: null }, { uri: 1 }],
];
