import { usualBudget, type Budget } from "../../python/source/parse.ts";

/** Nobody waits at a cursor here: a file is read whole unless that takes seconds. */
export function parseBudget(): Budget {
  const end = performance.now() + maxMilliseconds;
  const goOn = () => performance.now() < end;
  return { ...usualBudget, steps: Infinity, characters: Infinity, goOn };
}

const maxMilliseconds = 3000;
