// What loading the catalogue costs: processor time and memory in a fresh process, and size, beside an empty script.
//   node bench/catalogue/load.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

import { packedCatalogue } from "../../scripts/packedCatalogue.mjs";

const FOLDER = "out/bench";
const RUNS = 15;

mkdirSync(FOLDER, { recursive: true });
const catalogue = await bundled(
  'export { entries } from "./src/catalogue/frameworks/index.ts";',
  `${FOLDER}/catalogue.cjs`,
);
await bundled("export const entries = [];", `${FOLDER}/empty.cjs`);

const [own, empty] = ["catalogue", "empty"].map((name) => costs(`${FOLDER}/${name}.cjs`));
const size = gzipSync(catalogue).length;
console.log(`${own.entries} entries, ${(size / 1024).toFixed(0)} KB gzipped`);
console.log(`processor time: ${own.cpu.toFixed(1)} ms, empty script ${empty.cpu.toFixed(1)} ms`);
console.log(`memory: ${((own.heap - empty.heap) / 1024).toFixed(0)} KB`);

async function bundled(contents, outfile) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ".", loader: "ts" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    write: false,
    plugins: [packedCatalogue],
  });
  writeFileSync(outfile, outputFiles[0].contents);
  return outputFiles[0].contents;
}

/** The least of several fresh processes, for other work on the machine only ever adds. */
function costs(file) {
  const runs = Array.from({ length: RUNS }, () => once(file));
  return { ...runs[0], cpu: Math.min(...runs.map(({ cpu }) => cpu)) };
}

function once(file) {
  const script = `
    const before = process.cpuUsage();
    const { entries } = require(${JSON.stringify(`${process.cwd()}/${file}`)});
    const { user, system } = process.cpuUsage(before);
    gc();
    const heap = process.memoryUsage().heapUsed;
    console.log(JSON.stringify({ cpu: (user + system) / 1000, heap, entries: entries.length }));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "-e", script], { encoding: "utf8" }),
  );
}
