/**
 * npm run fuzz                        a million inputs, and the table in bench/results/reliability.md
 * npm run fuzz -- PART                those for the readers whose name has this part
 * npm run fuzz -- PART SEED [COUNT]   the input of one seed, or of so many from there
 */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

import { fuzz, type Trouble } from "./fuzz.ts";
import { readers } from "./readers.ts";
import { keepTable, type Row } from "./table.ts";

if (process.send === undefined) await allReaders(process.argv.slice(2));
else await oneReader(process.argv.slice(2), process.send.bind(process));

/** Each reader has a process of its own, so that its memory can be told. */
async function allReaders([part = "", seed, count = "1"]: readonly string[]): Promise<void> {
  const begun = performance.now();
  const waiting = readers.filter(({ name }) => name.includes(part));
  const rows = new Map<string, Row>();
  const inputs = (share: number): string => (seed === undefined ? String(share) : count);
  const worker = async (): Promise<void> => {
    for (let reader = waiting.shift(); reader; reader = waiting.shift()) {
      const row = await rowOf([reader.name, seed ?? "0", inputs(reader.share)]);
      rows.set(reader.name, row);
      tell(row);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  const all = readers.flatMap(({ name }) => rows.get(name) ?? []);
  const minutes = (performance.now() - begun) / 60_000;
  if (all.length === readers.length && seed === undefined) keepTable(all, minutes);
  process.exit(all.some(({ exceptions, slow }) => exceptions.length + slow.length > 0) ? 1 : 0);
}

function rowOf(words: readonly string[]): Promise<Row> {
  const child = fork(fileURLToPath(import.meta.url), words, { execArgv: ["--enable-source-maps"] });
  return new Promise((done, fail) => {
    child.once("message", (row: Row) => done(row));
    child.once("exit", (code) => fail(new Error(`${words.join(" ")} ended with ${code}.`)));
  });
}

async function oneReader(
  [name, seed, count]: readonly string[],
  send: (row: Row) => void,
): Promise<void> {
  const reader = readers.find((one) => one.name === name);
  if (reader === undefined) throw new Error(`There is no reader ${name}.`);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const megabytes = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  // What is loaded and kept at first use is no growth.
  await fuzz(reader, 200);
  const before = megabytes();
  const fuzzed = await fuzz(reader, Number(count), Number(seed));
  send({ ...fuzzed, before, after: megabytes() });
}

function tell({ name, inputs, exceptions, slow, slowest, before, after }: Row): void {
  console.log(
    `${name}: ${inputs} inputs, ${exceptions.length} exceptions, ${slow.length} slow, ` +
      `slowest ${slowest.milliseconds.toFixed(0)} ms (seed ${slowest.seed}), ` +
      `${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
  );
  [...exceptions, ...slow].slice(0, 5).forEach(tellOf);
}

function tellOf({ seed, milliseconds, what }: Trouble): void {
  const lines = what.split("\n").slice(0, 6).join("\n  ");
  console.log(`  seed ${seed}, ${milliseconds.toFixed(0)} ms: ${lines}`);
}
