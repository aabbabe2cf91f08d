// Messages about notebooks to the language server, as a client with faults might send them.
import type { Random } from "../../random.ts";
import { pythonText } from "../../python.ts";
import type { FuzzedReader } from "../../reader.ts";
import { notification, sendAll, type Sent } from "./client.ts";
import { maxText, message, others } from "./languageServer.ts";

export const notebookMessages: FuzzedReader = {
  name: "messages about notebooks to the language server",
  share: 10_000,
  reading: (random) => {
    const notebook = random.pick(notebooks);
    const cells = Array.from({ length: 1 + random.below(4) }, (_, at) => `${notebook}#c${at}`);
    const sent = [
      opened(random, notebook, cells),
      ...random.several(6, () =>
        random.chance(0.6) ? message(random, random.pick(cells)) : changed(random, notebook, cells),
      ),
      notification("notebookDocument/didClose", {
        notebookDocument: { uri: notebook },
        cellTextDocuments: cells.map((uri) => ({ uri })),
      }),
    ];
    return () => sendAll(sent);
  },
};

function opened(random: Random, uri: string, cells: readonly string[]): Sent {
  return notification("notebookDocument/didOpen", {
    notebookDocument: {
      uri,
      notebookType: "jupyter-notebook",
      version: 1,
      cells: cells.map((document) => cell(random, document)),
    },
    cellTextDocuments: cells.map((document) => textOf(random, document)),
  });
}

function changed(random: Random, uri: string, cells: readonly string[]): Sent {
  if (random.chance(0.1))
    return notification("notebookDocument/didSave", { notebookDocument: { uri } });
  const added = random.pick([`${uri}#added`, ...cells]);
  const structure = {
    array: {
      start: random.pick([0, random.below(5), -1, 2 ** 31 - 1]),
      deleteCount: random.pick([0, 1, random.below(5), -1, 2 ** 31 - 1]),
      cells: [cell(random, added)],
    },
    didOpen: [textOf(random, added)],
    didClose: [{ uri: random.pick(cells) }],
  };
  const change = {
    structure,
    data: [cell(random, random.pick(cells))],
    textContent: [{ document: { uri: added, version: 2 }, changes: [{ text: textIn(random) }] }],
  };
  const part = random.pick(Object.keys(change) as (keyof typeof change)[]);
  const wrong = random.pick<unknown>([{ [part]: random.pick(others) }, random.pick(others)]);
  return notification("notebookDocument/didChange", {
    notebookDocument: { uri: random.pick([uri, uri, uri, "file:///absent.ipynb"]), version: 2 },
    change: { cells: random.chance(0.8) ? { [part]: change[part] } : wrong },
  });
}

const cell = (random: Random, document: string): object => ({
  kind: random.pick<unknown>([2, 2, 2, 1, 0, null]),
  document,
});

const textOf = (random: Random, uri: string): object => ({
  uri,
  languageId: random.pick(["python", "python", "markdown", ""]),
  version: 1,
  text: textIn(random),
});

const textIn = (random: Random): string => pythonText(random).slice(0, maxText / 4);

const notebooks = ["file:///absent/a.ipynb", "untitled:a.ipynb", "vscode-notebook-cell:/a", "x"];
