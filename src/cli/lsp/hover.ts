// The hover at a position.
import { MarkupKind, type Hover, type Position } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import { formulaAnswers } from "../../meaning/formulaAnswers.ts";
import { explanationOf } from "../../present/hover/explanation.ts";
import { hoverMarkdown } from "../../present/hover/hover.ts";
import { textOptions, type HoverOptions } from "../../present/hover/hoverOptions.ts";
import { mentionMarkdown } from "../../present/hover/mentionMarkdown.ts";
import { ownFacts } from "../../present/hover/own/ownFacts.ts";
import type { Offsets } from "../../python/source/offsets.ts";
import { readable } from "../print/hoverText.ts";
import type { ClientOptions } from "./clientOptions.ts";
import type { OpenDocument, OpenPlace } from "./openDocuments.ts";

export function hoverAt(
  { read, source, document }: OpenPlace,
  position: Position,
  client: ClientOptions,
): Hover | undefined {
  const offset = document.offsetAt(position);
  const options = optionsFor(client);
  const mentions = mentionsAt(read, source, offset);
  const [first] = mentions;
  if (first !== undefined) {
    const texts = mentions.map((one) => mentionMarkdown(one, explanationOf(one, answers), options));
    return { contents: markup(texts.join("\n\n---\n\n"), client), range: range(document, first) };
  }
  const own = read.kind === "code" ? read.index.ownAt(source, offset) : undefined;
  if (own === undefined) return undefined;
  const text = hoverMarkdown(ownFacts(own, answers), options);
  return { contents: markup(text, client), range: range(document, own) };
}

function mentionsAt(
  read: OpenDocument,
  source: number,
  offset: number,
): readonly ResolvedMention[] {
  if (read.kind === "code") {
    const found = read.index.at(source, offset);
    return found === undefined ? read.index.defaultsAt(source, offset) : [found];
  }
  return read.file.mentions
    .filter(({ start, end }) => start <= offset && offset <= end)
    .slice(0, 1);
}

/** With pictures only if the client asks for them: most clients cannot show pictures, and the protocol has no way to tell. */
export const optionsFor = ({ pictures }: ClientOptions): HoverOptions =>
  pictures === "none" ? textOptions : { ...textOptions, pictures: true, theme: pictures };

/** Markdown, or plain text for a client that shows no Markdown. */
export const markup = (markdown: string, { showsMarkdown }: ClientOptions) =>
  showsMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: readable(markdown) };

const range = (document: TextDocument, { start, end }: Offsets) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** Documents repeat few formulas. */
export const answers = formulaAnswers();
