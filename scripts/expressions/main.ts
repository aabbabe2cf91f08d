/** Checks every regular expression of the product; ends with 1 where one takes more than linear time. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";

import { expressionsIn, type WrittenExpression } from "./expressionsIn.ts";
import { foreign } from "./foreign.ts";
import { keepExpressions, knownExpressions } from "./known.ts";

// The same answers on every machine: neither a Java nor a native program is looked for.
process.env["RECHECK_SYNC_BACKEND"] = "pure";

const found = ["src", "webview"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith(".ts"))
  .map((path) => expressionsIn(path.replaceAll("\\", "/"), readFileSync(path, "utf8")));

const known = knownExpressions();
const written = new Map(
  found.flatMap((one) => one.written).map((one) => [`/${one.source}/${one.flags}`, one] as const),
);
const complaints: string[] = [];
const linear: string[] = [];
for (const [text, one] of written) {
  const complaint = known.has(text) ? undefined : superLinear(one);
  if (complaint === undefined) linear.push(text);
  else complaints.push(`${one.file}:${one.line}  ${text}\n  ${complaint}`);
}
for (const { file, line, text } of found.flatMap((one) => one.foreign))
  if (!(`${file}: ${text}` in foreign))
    complaints.push(
      `${file}:${line}  ${text}\n  explain in scripts/expressions/foreign.ts why it is linear`,
    );
if (process.env["CI"] === undefined) keepExpressions(linear);

for (const complaint of complaints) console.error(complaint);
console.log(`${written.size} regular expressions, ${complaints.length} not linear`);
process.exit(complaints.length > 0 ? 1 : 0);

/** Why an expression may take more than linear time; undefined where it does not. */
function superLinear({ source, flags }: WrittenExpression): string | undefined {
  const result = checkSync(source, flags, { timeout });
  switch (result.status) {
    case "safe":
      return undefined;
    case "vulnerable":
      return `${result.complexity.summary}: ${result.attack.pattern}`;
    case "unknown":
      return `not decided: ${result.error.kind}`;
  }
}

/** Milliseconds for one expression; alternatives of many words take up to 20 s. */
const timeout = 300_000;
