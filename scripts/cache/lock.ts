/** A lock between processes: a file that names the process which holds it. */
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/** Runs `act` while no other process holds the lock; waits for as long as one does. */
export function locked(file: string, act: () => void): void {
  while (!take(file)) pause();
  try {
    act();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Creates the file, unless it is there. A file whose process is gone is removed, so that the next try succeeds. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Whether the holder no longer runs, or has held the lock for longer than any fetching takes. */
function isAbandoned(file: string): boolean {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, "utf8"));
    // The number is written a moment after the file is created.
    if (!(holder > 0)) return age > secondInMs;
    return age > longestHoldInMs || !isRunning(holder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !isCode(error, "ESRCH");
  }
}

/** Everything that waits for the cache is synchronous. */
const pause = (): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, secondInMs / 5);

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

const secondInMs = 1000;
const longestHoldInMs = 20 * 60 * secondInMs;
