// The names that may be written at a position.
import * as v from "valibot";
import {
  CompletionItemKind,
  CompletionItemTag,
  type CompletionItem,
  type Position,
} from "vscode-languageserver/node";
import { situationOf, usualPackage } from "../../advice/resolved/situation.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { hoverFacts } from "../../present/hover/gather.ts";
import { hoverMarkdown } from "../../present/hover/hover.ts";
import { offeredAt, offeredChoice } from "../../present/completion/offeredAt.ts";
import type { OfferedName } from "../../present/completion/stringNames.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { answers, optionsFor, markup } from "./hover.ts";
import type { OpenPlace } from "./openDocuments.ts";

/** The names that this version of the framework takes there, the usual ones first. */
export function completionAt(
  { read, source, document }: OpenPlace,
  position: Position,
): readonly CompletionItem[] {
  if (read.kind !== "code") return [];
  const { index, path, project } = read;
  const file = index.file();
  const place = offeredAt(file, source, document.offsetAt(position));
  if (place === undefined) return [];
  const { framework, start, end } = place;
  const { decision, backend } = situationOf(usualPackage(framework, file.reading), file.reading, {
    path,
    project,
  });
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return place.names(decision.version).map((name, order) => ({
    label: name.text,
    kind: kinds[name.kind],
    labelDetails: { description: `${frameworks[framework].title} ${decision.version}` },
    sortText: String(order).padStart(4, "0"),
    textEdit: { range, newText: name.text },
    ...(name.deprecated && { tags: [CompletionItemTag.Deprecated] }),
    data: { entry: name.entry.id, decision, backend },
  }));
}

const kinds: Readonly<Record<OfferedName["kind"], CompletionItemKind>> = {
  string: CompletionItemKind.Value,
  function: CompletionItemKind.Function,
  class: CompletionItemKind.Class,
};

/** The item with what its name computes; an item that is not ours comes back as it is. */
export function documented(item: CompletionItem, client: ClientOptions): CompletionItem {
  const data = v.safeParse(offered, item.data);
  if (!data.success) return item;
  const { entry, decision, backend } = data.output;
  const choice = offeredChoice(entry, decision.version, backend);
  if (choice === undefined) return item;
  const facts = hoverFacts({ choice, because: decision, stated: [], answers });
  return { ...item, documentation: markup(hoverMarkdown(facts, optionsFor(client)), client) };
}

/** What an item brings back from the client. */
const offered = v.object({
  entry: v.string(),
  backend: v.string(),
  decision: v.object({
    version: v.string(),
    reason: v.picklist(["setting", "file", "pin", "environment", "spelling", "assumed"]),
    source: v.exactOptional(v.string()),
    via: v.exactOptional(v.object({ distribution: v.string(), version: v.string() })),
  }),
});
