/** The findings of `check` in whole repositories, each with its own pins: a line for each finding, with its code. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface Found {
  readonly file: string;
  readonly cell?: number;
  readonly rule: string;
  readonly version: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say where they are: node bench/corpus/repositories.mjs FOLDER-OF-REPOSITORIES");
  process.exit(2);
}
const program = resolve("dist/cli.js");
const counts = new Map<string, number>();
for (const repository of readdirSync(folder)) {
  const root = join(folder, repository);
  for (const found of findingsIn(root)) {
    counts.set(found.rule, (counts.get(found.rule) ?? 0) + 1);
    console.log(`- ${repository} ${told(found, root)}`);
  }
}
console.log("");
for (const [rule, count] of counts) console.log(`${rule}: ${count}`);

function findingsIn(root: string): readonly Found[] {
  const words = [program, "check", "--json", "--fail-on", "hint", "."];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 } as const;
  const lines = spawnSync(process.execPath, words, options).stdout.split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Found);
}

/** The place, the finding, and the line of code; the line in a notebook has to be looked up. */
function told({ file, cell, rule, version, message, range }: Found, root: string): string {
  const { line } = range.start;
  const lines = cell === undefined ? readFileSync(join(root, file), "utf8").split("\n") : [];
  const place = cell === undefined ? `${file}:${line + 1}` : `${file} cell ${cell}:${line + 1}`;
  return `${place} ${rule} (${version}): ${message} | ${(lines[line] ?? "").trim()}`;
}
