// What loading the catalogue costs, packed as it is shipped and as it is written, beside an empty script.
//   node bench/catalogue/load.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

import { packedCatalogue } from "../../scripts/packedCatalogue.mjs";

const FOLDER = "out/bench";
const RUNS = 15;

mkdirSync(FOLDER, { recursive: true });
const entries = 'export { entries } from "./src/catalogue/frameworks/index.ts";';
const bundles = {
  "as shipped": await bundled("shipped", entries, [packedCatalogue]),
  "as written": await bundled("written", entries, []),
  "empty script": await bundled("empty", "export const entries = [];", []),
};
const found = Object.entries(bundles).map(([name, { file, size }]) => [name, size, costs(file)]);
const [, , empty] = found.at(-1);
for (const [name, size, { cpu, heap, count }] of found)
  console.log(
    `${name.padEnd(12)}  ${count} entries, ${(size / 1024).toFixed(0)} KB gzipped, ` +
      `${cpu.toFixed(1)} ms of processor time, ${((heap - empty.heap) / 1024).toFixed(0)} KB of memory`,
  );

async function bundled(name, contents, plugins) {
  const file = `${FOLDER}/${name}.cjs`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ".", loader: "ts" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    write: false,
    plugins,
  });
  writeFileSync(file, outputFiles[0].contents);
  return { file, size: gzipSync(outputFiles[0].contents).length };
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
    console.log(JSON.stringify({ cpu: (user + system) / 1000, heap, count: entries.length }));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "-e", script], { encoding: "utf8" }),
  );
}
