/**
 * Does one piece of work at a time, always the newest that was requested: requests in between are skipped,
 * and nothing piles up while the work is slower than the requests.
 */
export function latest<W>(
  work: (request: W) => Promise<void>,
  failed: (error: unknown) => void,
): (request: W) => void {
  let waiting: { readonly request: W } | undefined;
  let busy = false;
  const run = async (): Promise<void> => {
    busy = true;
    while (waiting !== undefined) {
      const { request } = waiting;
      waiting = undefined;
      await work(request).catch(failed);
    }
    busy = false;
  };
  return (request) => {
    waiting = { request };
    if (!busy) void run();
  };
}
