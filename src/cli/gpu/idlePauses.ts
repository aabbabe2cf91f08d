import { rest } from "../threads/rest.ts";

/**
 * Waits for work of the GPU. Dawn polls the device at every turn of the event loop, without a pause, and
 * so takes a core from a GPU that is emulated on the CPU; a short sleep at every turn frees that core.
 */
export async function withIdlePauses<T>(work: Promise<T>): Promise<T> {
  const turns = { more: true };
  const settled = (): void => {
    turns.more = false;
  };
  work.then(settled, settled);
  while (turns.more) {
    await rest();
    Atomics.wait(sleeper, 0, 0, sleepMilliseconds);
  }
  return work;
}

const sleeper = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const sleepMilliseconds = 0.5;
