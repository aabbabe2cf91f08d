/**
 * How much longer the work takes at once than in ten parts: about as long where it is linear, ten times as long
 * where it is quadratic. Times by themselves say more of the machine, and of what else it does, than of the work.
 */
export function growth(work: (size: number) => void, size: number): number {
  const cost = (part: number): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        for (let done = 0; done < size; done += part) work(part);
        return process.cpuUsage(before).user;
      }),
    );
  const inParts = cost(size / 10);
  return cost(size) / inParts;
}
