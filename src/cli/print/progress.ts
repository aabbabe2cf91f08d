import { printError } from "./output.ts";

/** Reports on standard error, every few seconds, how far a long run is. `amount` describes what is done so far. */
export function progress(
  label: string,
  amount: (done: number, count: number) => string,
): (done: number, count: number) => void {
  const started = performance.now();
  let lastReportAt = started;
  return (done, count) => {
    const now = performance.now();
    if (now - lastReportAt < pause || done === 0 || done >= count) return;
    lastReportAt = now;
    const left = Math.ceil((((now - started) / done) * (count - done)) / 1000);
    printError(`${label}: ${amount(done, count)}, about ${left} s left; Ctrl+C ends it early`);
  };
}

/** Milliseconds. */
const pause = 3000;
