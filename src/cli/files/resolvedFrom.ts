// One file of code from the disk, read in its project.
import { join } from "node:path";
import { codeEndings, descriptionEndings, readerOf } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import type { ResolvedFile } from "../../advice/resolved/resolvedFile.ts";
import type { TextOfFile } from "../../advice/resolved/workspaceModules.ts";
import { printError } from "../print/output.ts";
import { parseBudget } from "./parseBudget.ts";
import type { Located } from "./projectFiles.ts";
import { factsOf, sourceText } from "./sourceText.ts";

export interface FromDisk extends Located {
  readonly file: ResolvedFile;
}

/** A file with its mentions, or the sentence why it cannot be read; what was left alone is complained of. */
export function resolvedFrom(
  file: string,
  locate: (file: string) => Located,
): FromDisk | { readonly error: string } {
  const source = sourceText(file);
  if ("error" in source) return source;
  if (!mayBeCode(file))
    return {
      error: `${file} is not read: it is no Python file, no notebook and no description of a model.`,
    };
  const located = locate(file);
  const { path, project, root } = located;
  const resolved = resolveFile({ path, project }, source.text, {
    budget: parseBudget(),
    textOf: textsBelow(root),
  });
  if (resolved === undefined) return { error: `${file} is not ${readerOf(file).name}.` };
  if (resolved.left !== undefined) printError(`${file}: ${resolved.left}`);
  return { ...located, file: resolved };
}

/** Whether a file given by name is read: its ending has to be one of Python's, or be missing. */
function mayBeCode(file: string): boolean {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 || codeLike.has(name.slice(dot).toLowerCase());
}

const codeLike: ReadonlySet<string> = new Set([
  ...codeEndings,
  ...descriptionEndings,
  ...[".pyw", ".pyi", ".pyx", ".py2", ".py3", ".ipy", ".txt"],
]);

/** `model.py:3:7`, as compilers print places; a cell of a notebook is named. */
export function placeText(
  file: string,
  { cell, line, character }: { cell?: number | undefined; line: number; character: number },
): string {
  const place = cell === undefined ? file : `${file} cell ${cell}`;
  return `${place}:${line + 1}:${character + 1}`;
}

/** The texts of files below a folder, and nowhere else. */
export const textsBelow =
  (root: string): TextOfFile =>
  (path) => {
    const file = join(root, path);
    if (path.startsWith("..") || (factsOf(file)?.size ?? Infinity) > maxBytes) return undefined;
    const source = sourceText(file);
    return "text" in source ? source.text : undefined;
  };

/** Bytes; no module that people import by a star is longer. */
const maxBytes = 1_000_000;
