/** The expressions that are known to be linear, so that a run checks only the new ones. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Empty if another version of the checker wrote the list. */
export function knownExpressions(): ReadonlySet<string> {
  if (!existsSync(file)) return new Set();
  const { version, linear } = JSON.parse(readFileSync(file, "utf8")) as Known;
  return new Set(version === checker() ? linear : []);
}

export function keepExpressions(linear: Iterable<string>): void {
  const known: Known = { version: checker(), linear: [...new Set(linear)].sort() };
  const text = `${JSON.stringify(known, null, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

/** The version of the installed checker. */
function checker(): string {
  const text = readFileSync("node_modules/recheck/package.json", "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

interface Known {
  /** Of the checker. */
  readonly version: string;
  readonly linear: readonly string[];
}

const file = "scripts/expressions/linear.json";
