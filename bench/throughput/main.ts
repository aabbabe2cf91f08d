/** The time that kernels take for each number, under Dawn in Node: bench/results/throughput.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { format } from "prettier";

import { openDawn } from "../../src/cli/gpu/dawn.ts";
import { adapterText } from "../../src/cli/print/reportText.ts";
import { adapterFacts } from "../../src/gpu/adapterFacts.ts";
import { table } from "../../src/present/text/markdown.ts";

import { byHand, type FunctionName } from "./byHand.ts";
import { buffersFor, contestantsFor, copy, dispose } from "./contestants.ts";
import { race, type Clock } from "./race.ts";
import { head, rowOf, shown } from "./row.ts";

const dawn = await openDawn();
if (dawn.kind === "unavailable") throw new Error(dawn.reason);
const adapter = adapterFacts(dawn.adapter, dawn.backend);
if (process.env["WEBGPU_ADAPTER"] === "hardware" && adapter.kind === "software")
  throw new Error(`There is no hardware adapter, only ${adapterText(adapter)}.`);

const wall: Clock = async (work) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const processor: Clock = async (work) => {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};
const isSoftware = adapter.kind === "software";
const clock = isSoftware ? processor : wall;

const sections: string[] = [];
for (const power of [16, 20, 24]) sections.push(await section(power, dawn.device));
const load = ((loadavg()[0] ?? 0) / availableParallelism()).toFixed(1);
const measure = isSoftware
  ? "processor time, for the adapter emulates a GPU on all cores of the CPU"
  : "wall-clock time";
const text = [
  "# Throughput of kernels",
  `Made by \`node bench/throughput/throughput.mjs\`. Each figure is nanoseconds for each number, the median of seven rounds in which all columns of a row take turns. It is ${measure}. Adapter: ${adapterText(adapter)}, Dawn in Node ${process.version}; ${availableParallelism()} cores with ${load} processes waiting for each at the end.`,
  "_By hand_ is a kernel for that activation alone, with WGSL's own functions on `vec4f`; it loses all digits where they do. _Documented_ is our kernel of the formula as documented, _stable_ that of our own arithmetic, which is within 1 ULP. _Loop_ is JavaScript on one core. _Read back_ adds the copy to the CPU.",
  ...sections,
].join("\n\n");
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/throughput.md", await format(text, { parser: "markdown" }));
dawn.device.destroy();

async function section(power: number, device: GPUDevice): Promise<string> {
  const count = 2 ** power;
  const buffers = buffersFor(device, count);
  const [floor] = await race([copy(buffers)], count, clock);
  const rows: string[][] = [];
  for (const name of Object.keys(byHand) as FunctionName[]) {
    console.log(`2^${power} ${name} …`);
    rows.push(rowOf(name, await race(await contestantsFor(name, buffers), count, clock)));
  }
  dispose(buffers);
  return [
    `## ${count.toLocaleString("en")} numbers`,
    `The floor, \`copyBufferToBuffer\`: ${shown(floor?.resident)}, read back ${shown(floor?.readBack)}.`,
    table(head, rows),
  ].join("\n\n");
}
