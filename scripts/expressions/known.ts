/** The expressions that were found linear before, so that a run computes the new ones only. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** None where another version of the checker found them. */
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
