/** What loading the catalogue costs, packed as it is shipped and as it is written, beside an empty script. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

import { packedCatalogue } from "../../scripts/building/packedCatalogue.mjs";

const FOLDER = "out/bench";
const RUNS = 15;

interface Bundle {
  readonly file: string;
  /** Bytes, gzipped. */
  readonly size: number;
}

interface Costs {
  /** Milliseconds of processor time. */
  readonly cpu: number;
  /** Bytes of memory that stay. */
  readonly heap: number;
  readonly count: number;
}

mkdirSync(FOLDER, { recursive: true });
const entries = 'export { entries } from "./src/catalogue/frameworks/index.ts";';
const bundles = {
  "as shipped": await bundled("shipped", entries, [packedCatalogue]),
  "as written": await bundled("written", entries, []),
};
const empty = await bundled("empty", "export const entries = [];", []);
const least = costs(empty.file);
for (const [name, bundle] of Object.entries(bundles)) say(name, bundle, costs(bundle.file));
say("empty script", empty, least);

function say(name: string, { size }: Bundle, { cpu, heap, count }: Costs): void {
  console.log(
    `${name.padEnd(12)}  ${count} entries, ${(size / 1024).toFixed(0)} KB gzipped, ` +
      `${cpu.toFixed(1)} ms of processor time, ${((heap - least.heap) / 1024).toFixed(0)} KB of memory`,
  );
}

async function bundled(name: string, contents: string, plugins: Plugin[]): Promise<Bundle> {
  const file = `${FOLDER}/${name}.cjs`;
  await build({
    stdin: { contents, resolveDir: ".", loader: "ts" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "cjs",
    target: "es2022",
    outfile: file,
    plugins,
  });
  return { file, size: gzipSync(readFileSync(file)).length };
}

/** The least of several fresh processes, because other work on the machine only ever adds. */
function costs(file: string): Costs {
  const runs = Array.from({ length: RUNS }, () => once(file));
  return runs.reduce((least, run) => (run.cpu < least.cpu ? run : least));
}

function once(file: string): Costs {
  const script = `
    const before = process.cpuUsage();
    const { entries } = require(${JSON.stringify(`${process.cwd()}/${file}`)});
    const { user, system } = process.cpuUsage(before);
    gc();
    const heap = process.memoryUsage().heapUsed;
    console.log(JSON.stringify({ cpu: (user + system) / 1000, heap, count: entries.length }));`;
  const args = ["--expose-gc", "-e", script];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Costs;
}
