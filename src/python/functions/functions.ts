// The functions of a paragraph that compute something of one array.
import type { Document, Paragraph } from "../syntax/document.ts";
import type { SpellingTable } from "../spellingTable.ts";
import { homesOf, type Homes } from "./home.ts";
import type { OwnFunction } from "./ownFunction.ts";
import { readFunction } from "./read.ts";

export interface FunctionsRead {
  readonly functions: readonly OwnFunction[];
  /** The names of the document that they were followed into. */
  readonly asked: readonly string[];
}

/** Reads one paragraph after another of a document. */
export function functionReader(
  document: Document,
  table: SpellingTable,
): (paragraph: Paragraph) => FunctionsRead {
  let homes: Homes | undefined;
  return (paragraph) => {
    if (!speaksOfFunctions.test(paragraph.piece.text)) return none;
    homes ??= homesOf(document, table);
    homes.asked.clear();
    const functions = functionsIn(paragraph, homes);
    return { functions, asked: [...homes.asked] };
  };
}

function functionsIn(paragraph: Paragraph, homes: Homes): readonly OwnFunction[] {
  const home = homes.of(paragraph);
  const found: OwnFunction[] = [];
  let inside = 0;
  paragraph.piece.tree.iterate({
    enter: ({ name, node }) => {
      if (!kinds.has(name) || node.from < inside) return;
      const read = readFunction(node, home, homes);
      if (read === undefined) return;
      found.push(read);
      // What a function is made of is no function of its own.
      inside = node.to;
    },
  });
  return found;
}

const kinds: ReadonlySet<string> = new Set([
  "FunctionDefinition",
  "LambdaExpression",
  "ClassDefinition",
]);
const speaksOfFunctions = /\b(?:def|lambda)\b/;
const none: FunctionsRead = { functions: [], asked: [] };
