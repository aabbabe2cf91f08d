/**
 * How much longer the work takes at once than in ten parts: about as long where it is linear, ten times as long
 * where it is quadratic. Times by themselves say more of the machine, and of what else it does, than of the work.
 * Memory that is collected meanwhile counts as work, so a high factor is measured again until a dozen rounds agree.
 */
export function growth(work: (size: number) => void, size: number): number {
  let [inParts, atOnce] = [Infinity, Infinity];
  for (let round = 1; round <= 12; round += 1) {
    inParts = Math.min(inParts, cost(work, size, size / 10));
    atOnce = Math.min(atOnce, cost(work, size, size));
    if (round >= 3 && atOnce < 2 * inParts) break;
  }
  return atOnce / inParts;
}

/** Microseconds of processor time. */
function cost(work: (size: number) => void, size: number, part: number): number {
  const before = process.cpuUsage();
  for (let done = 0; done < size; done += part) work(part);
  return process.cpuUsage(before).user;
}
