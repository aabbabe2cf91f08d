// Runs a reader over inputs that each have a seed, and notes what went wrong.
import { randomFrom } from "./random.ts";
import type { FuzzedReader } from "./reader.ts";

export interface Fuzzed {
  readonly name: string;
  readonly inputs: number;
  readonly exceptions: readonly Trouble[];
  /** Inputs that took longer than a quarter of a second. */
  readonly slow: readonly Trouble[];
  readonly slowest: Trouble;
}

/** The seed makes the input again. */
export interface Trouble {
  readonly seed: number;
  readonly milliseconds: number;
  readonly what: string;
}

export async function fuzz(reader: FuzzedReader, count: number, first = 0): Promise<Fuzzed> {
  const exceptions: Trouble[] = [];
  const slow: Trouble[] = [];
  let slowest: Trouble = { seed: first, milliseconds: 0, what: "" };
  for (let seed = first; seed < first + count; seed++) {
    const { milliseconds, error } = await once(reader, seed);
    const trouble: Trouble = { seed, milliseconds, what: error ?? "" };
    if (error !== undefined) exceptions.push(trouble);
    if (milliseconds > patience) slow.push(trouble);
    if (milliseconds > slowest.milliseconds) slowest = trouble;
  }
  return { name: reader.name, inputs: count, exceptions, slow, slowest };
}

/** Time on the clock or on the processor, whichever is less: other programs, or other threads, take their share. */
async function once(
  reader: FuzzedReader,
  seed: number,
): Promise<{ readonly milliseconds: number; readonly error: string | undefined }> {
  const read = reader.reading(randomFrom(seed));
  const [begun, before] = [performance.now(), process.cpuUsage()];
  let error: string | undefined;
  try {
    const reading = read();
    if (reading !== undefined) await reading;
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.min(performance.now() - begun, (user + system) / 1000);
  return { milliseconds, error };
}

/** Milliseconds. */
const patience = 250;
