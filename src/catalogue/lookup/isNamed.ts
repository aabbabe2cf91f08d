import type { Entry } from "../entry.ts";
import { knownIn } from "../version.ts";

/**
 * Whether code of a version reaches an entry by a qualified name that the entry answers to.
 * Some functions are found by strings alone: their module has no such name, or has it in other versions only.
 */
export function isNamed({ spellings }: Entry, name: string, version: string): boolean {
  const names = spellings.filter(({ kind }) => kind !== "string");
  const own = names.filter(({ text }) => text === name);
  return own.length === 0 ? names.length > 0 : own.some(knownIn(version));
}
