/** Which functions of real files are recognised as own definitions, and how many of these a person found right. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { resolveCells } from "../../src/advice/readers/resolveFile.ts";
import { print } from "../../src/expr/print.ts";
import { ownInShort } from "../../src/present/hover/own/ownFacts.ts";
import { projectOf } from "../../src/project/project.ts";

const results = "bench/results/ownDefinitions.md";
const judgements = "bench/ownDefinitions/judged.json";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say where the files are: node bench/ownDefinitions/ownDefinitions.mjs FOLDER");
  process.exit(2);
}

/** By place and text: whether it is true, as judged by a person who read the code. */
const judged = JSON.parse(readFileSync(judgements, "utf8")) as Readonly<Record<string, boolean>>;
const project = projectOf([]);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".py"))
  .sort();
const told: { readonly key: string; readonly formula: string }[] = [];
let [functions, milliseconds, slowest] = [0, 0, 0];
for (const file of files) {
  const text = readFileSync(join(folder, file), "utf8");
  functions += [...text.matchAll(/^[ \t]*(?:async[ \t]+)?def[ \t]|\blambda\b/gm)].length;
  const read = resolveCells({ path: file, project }, [{ text }]);
  const start = performance.now();
  for (const own of read.own())
    told.push({ key: `${file}: ${ownInShort(own)}`, formula: print(own.formula) });
  const time = performance.now() - start;
  milliseconds += time;
  slowest = Math.max(slowest, time);
}

const right = told.filter(({ key }) => judged[key] === true).length;
const wrong = told.filter(({ key }) => judged[key] === false).length;
const open = told.filter(({ key }) => judged[key] === undefined);
writeFileSync(
  results,
  `# Own definitions in real files

Written by \`node bench/ownDefinitions/ownDefinitions.mjs FOLDER\`; the judgements are in \`bench/ownDefinitions/judged.json\`.

| what | figure |
| --- | --: |
| repositories (the folders in FOLDER) | ${new Set(files.map((file) => file.split("/")[0])).size} |
| Python files | ${files.length} |
| functions and lambdas in them | ${functions} |
| told as an own definition | ${told.length} |
| of these right, by a person who read them | ${right} |
| of these wrong | ${wrong} |
| not judged yet | ${open.length} |
| precision of those judged | ${(right / (right + wrong)).toFixed(4)} |
| milliseconds a file, on average | ${(milliseconds / files.length).toFixed(1)} |
| milliseconds of the slowest file, with the start of the index | ${slowest.toFixed(0)} |
`,
);
for (const { key, formula } of open) console.log(`${key}\t${formula}`);
console.log(readFileSync(results, "utf8"));
