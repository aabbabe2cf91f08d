// How many of the labelled names the command line finds in real files, and how much else it finds there.
//   node bench/corpus/huggingFace/score.mjs FOLDER
// FOLDER holds the files of manifest.json as REPO/PATH, from the commits named there; they are not in this repository.
// The labels were set by reading the files: every string, flag and name that a framework reads as an activation.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const here = new URL(".", import.meta.url).pathname;
const [folder = ""] = process.argv.slice(2);
const cli = resolve("dist/cli.js");
/** @type {(text: string) => readonly Place[]} */
const lines = (text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @typedef {{ file: string, line: number, character: number, framework: string, origin?: string, text: string }} Place */

/** @type {readonly { repo: string, path: string }[]} */
const manifest = JSON.parse(readFileSync(join(here, "manifest.json"), "utf8"));
const files = manifest
  .map(({ repo, path }) => `${repo}/${path}`)
  .filter((file) => existsSync(join(folder, file)));
const labels = lines(readFileSync(join(here, "labels.jsonl"), "utf8")).filter(({ file }) =>
  files.includes(file),
);
const frameworks = new Set(labels.map(({ framework }) => framework));
const output = execFileSync("node", [cli, "mentions", "--json", ...files], {
  cwd: folder,
  encoding: "utf8",
  maxBuffer: 2 ** 28,
});
const found = lines(output).filter(({ framework, origin }) => frameworks.has(framework) && !origin);
/** @type {(one: Place) => string} */
const place = ({ file, line, character, framework }) => `${file}:${line}:${character} ${framework}`;
const wanted = new Set(labels.map(place));
const got = new Set(found.map(place));
const hits = [...wanted].filter((one) => got.has(one)).length;
for (const one of wanted) if (!got.has(one)) console.log(`missed ${one}`);
for (const one of got) if (!wanted.has(one)) console.log(`not labelled ${one}`);
console.log(
  `${files.length} files, ${wanted.size} labels: recall ${(hits / wanted.size).toFixed(3)}, precision ${(hits / got.size).toFixed(3)}`,
);
