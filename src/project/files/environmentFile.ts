// `.env` files: the variables that decide a backend or a generation; everything else, secrets too, is left unread.
import { frameworks } from "../../catalogue/frameworks/index.ts";
import type { Project } from "../decision.ts";
import { linesOf } from "./lines.ts";
import { fileName, type ProjectFile } from "./pin.ts";

/** `KEY=value`, with or without `export`, quotes and a comment; the last of a name counts. */
export function environmentIn({ path, text }: ProjectFile): Project["environment"] {
  if (!isEnvironmentFile(path)) return {};
  const found = linesOf(text).flatMap((line) => {
    const equals = line.indexOf("=");
    const name = equals < 0 ? "" : named(line.slice(0, equals));
    if (!wanted.has(name)) return [];
    return [[name, { value: unquoted(line.slice(equals + 1).trim()), source: path }] as const];
  });
  return Object.fromEntries(found);
}

export function isEnvironmentFile(path: string): boolean {
  return /^\.env(?:\.[\w-]+)?$/.test(fileName(path));
}

function named(left: string): string {
  const text = left.trim();
  return text.startsWith("export ") || text.startsWith("export\t") ? text.slice(7).trim() : text;
}

/** The text between quotes, or before a comment. */
function unquoted(text: string): string {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    return end < 0 ? text.slice(1) : text.slice(1, end);
  }
  const comment = text.indexOf("#");
  return (comment < 0 ? text : text.slice(0, comment)).trim();
}

const wanted: ReadonlySet<string> = new Set([
  "TF_USE_LEGACY_KERAS",
  ...Object.values(frameworks).flatMap(({ backendVariable }) => backendVariable ?? []),
]);
