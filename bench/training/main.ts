/** The training laboratory's speed, and the shares of the page's experiment: bench/results/training.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { format } from "prettier";

import { openDawn } from "../../src/cli/gpu/dawn.ts";
import { gpuComputer } from "../../src/training/gpu/gpuComputer.ts";
import { doJob, type Job } from "../../src/training/job.ts";
import { planFor } from "../../src/training/plan.ts";
import { settingFor } from "../../src/training/setting.ts";
import { trainable } from "../../src/training/trainable.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { oneByOne } from "./oneByOne.ts";

const setting = settingFor({ networks: 512, epochs: 500 });
const steps = setting.networks * setting.epochs * 4;

function jobOf(spelling: string): Job {
  const found = lookup({ spelling, framework: "theano" });
  if (found.kind !== "found") throw new Error(`${spelling} is not found.`);
  const one = trainable(found.choice, { straightThrough: false });
  if (one.kind !== "trainable") throw new Error(`${spelling} cannot be trained.`);
  const plan = planFor(setting, one.activation);
  const { networks: count, epochs: to } = setting;
  return { plan, arithmetic: "f32", first: 0, count, state: null, from: 0, to, examined: false };
}

/** The least nanoseconds of processor time for each step of a network, over rounds in which all take turns. */
async function costs(works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const least = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      least[index] = Math.min(least[index] ?? Infinity, ((user + system) * 1000) / steps);
    }
  return least;
}

const rounds = 9;

const scalars = {
  sigmoid: [(x: number) => 1 / (1 + Math.exp(-x)), (y: number) => y * (1 - y)],
  hard_sigmoid: [
    (x: number) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
    (y: number) => (y > 0 && y < 1 ? 0.2 : 0),
  ],
} as const;

type Spelling = keyof typeof scalars;

/** The ordinary loop and a worker's job. */
function onCpu(spelling: Spelling): Promise<readonly number[]> {
  const [value, slope] = scalars[spelling];
  const job = jobOf(spelling);
  return costs([() => oneByOne(setting, value, slope), () => doJob(job)]);
}

/** Only after all else: a device detaches buffers, and from then on the engine checks every access to an array. */
async function onGpu(spelling: Spelling): Promise<number> {
  const dawn = await openDawn();
  if (dawn.kind === "unavailable") return NaN;
  const job = jobOf(spelling);
  const [gpu = NaN] = await costs([() => gpuComputer(dawn.device).compute(job)]);
  dawn.device.destroy();
  return gpu;
}

async function speedRows(): Promise<readonly string[]> {
  const spellings = Object.keys(scalars) as readonly Spelling[];
  const cpu: (readonly number[])[] = [];
  for (const spelling of spellings) cpu.push(await onCpu(spelling));
  const rows: string[] = [];
  for (const [index, spelling] of spellings.entries()) {
    const [ordinary = NaN, worker = NaN] = cpu[index] ?? [];
    const gpu = await onGpu(spelling);
    const times = (two: number): string => (ordinary / two).toFixed(2);
    rows.push(
      `| ${spelling} | ${ordinary.toFixed(0)} | ${worker.toFixed(0)} | ${gpu.toFixed(0)} | ${times(worker)} | ${times(gpu)} |`,
    );
  }
  return rows;
}

interface Line {
  readonly name: string;
  readonly loss: string;
  readonly epochs: number;
  readonly converged: {
    readonly count: number;
    readonly share: string;
    readonly low: string;
    readonly high: string;
  };
  readonly nan: number;
  readonly flat: { readonly start: string; readonly end: string };
  readonly linearity: { readonly q25: string; readonly median: string; readonly q75: string };
  readonly seconds: number;
}

function train(names: string, ...options: readonly string[]): string {
  const words = ["dist/cli.js", "train", names, "--json", ...options];
  return spawnSync(process.execPath, words, { encoding: "utf8" }).stdout;
}

function shareRows(...options: readonly string[]): readonly string[] {
  const names = "theano:sigmoid,theano:hard_sigmoid,theano:ultra_fast_sigmoid";
  return train(names, "--straight-through", ...options)
    .trim()
    .split("\n")
    .map((line) => {
      const one = JSON.parse(line) as Line;
      const { count, share, low, high } = one.converged;
      const percent = (text: string): string => `${(100 * Number(text)).toFixed(1)} %`;
      const { q25, median, q75 } = one.linearity;
      return `| ${one.name} | ${one.loss} | ${one.epochs} | ${count} | ${percent(share)} | ${percent(low)} to ${percent(high)} | ${one.nan} | ${percent(one.flat.start)}, ${percent(one.flat.end)} | ${[q25, median, q75].map((text) => Number(text).toFixed(2)).join(", ")} | ${one.seconds} |`;
    });
}

const text = [
  "# The training laboratory: speed, and what became of the page's networks",
  "",
  "Made by `node bench/training/training.mjs` behind a build. Speed is processor time, in nanoseconds for one step of one network of the page, on one core, the least of nine rounds, in which loop and worker take turns; the ordinary loop is `bench/training/oneByOne.ts`, written for that one activation in doubles, and the GPU is the software adapter. A worker runs any formula, and rounds every operation to float32; the software adapter is slower, so `train` and the Train view use workers where there is no other.",
  "",
  "| activation | ordinary loop | worker | software GPU | worker, times as fast | software GPU, times as fast |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
  ...(await speedRows()),
  "",
  "4,096 networks of the page each, seed 0, by `train`. Converged: mean loss below 0.05 (squared error) or 0.2 (cross entropy), with Wilson's 95 % interval. `ultra_fast_sigmoid` has no gradient and is trained straight-through. The seconds are wall time in worker threads on all cores, on a machine that had other work.",
  "",
  "| activation | loss | epochs | converged | share | interval | no number | flat at start, end | R² at quartiles | seconds |",
  "| --- | --- | ---: | ---: | ---: | --- | ---: | --- | --- | ---: |",
  ...shareRows(),
  ...shareRows("--epochs", "8000"),
  ...shareRows("--loss", "cross-entropy", "--epochs", "4000"),
  "",
].join("\n");

mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/training.md", await format(text, { parser: "markdown" }));
