import { usual, type Budget } from "../../python/source/parse.ts";

/** Nobody waits at a cursor here: a file is read whole unless that takes seconds. */
export function patience(): Budget {
  const end = performance.now() + maxMilliseconds;
  const goOn = () => performance.now() < end;
  return { ...usual, steps: Infinity, characters: Infinity, goOn };
}

const maxMilliseconds = 3000;
