/**
 * Does one piece of work at a time, always the newest that was wished for: what was wished in between is
 * skipped, and nothing piles up while the work is slower than the wishes.
 */
export function latest<W>(
  work: (wish: W) => Promise<void>,
  failed: (error: unknown) => void,
): (wish: W) => void {
  let waiting: { readonly wish: W } | undefined;
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting !== undefined) {
      const { wish } = waiting;
      waiting = undefined;
      await work(wish).catch(failed);
    }
    busy = false;
  };
  return (wish) => {
    waiting = { wish };
    if (!busy) void run();
  };
}
