/** Lets the page paint and handle waiting messages between two pieces of long work. */
export const rested = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Rests in long work, but only where the last rest lies so many milliseconds back. */
export function restEvery(every: number): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < every) return;
    await rested();
    since = performance.now();
  };
}
