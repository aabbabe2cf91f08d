/** Pauses of a long run, which waits for their end between two of its parts. */
export interface Pausing {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Resolves at once, or when the pause ends. */
  readonly passed: () => Promise<void>;
  /** Milliseconds, without those of pauses. */
  readonly now: () => number;
}

export function pausing(clock: () => number = () => performance.now()): Pausing {
  let current: { readonly since: number; readonly end: () => void } | undefined;
  let passed = Promise.resolve();
  let pausedFor = 0;
  return {
    pause() {
      if (current !== undefined) return;
      const since = clock();
      passed = new Promise((end) => {
        current = { since, end };
      });
    },
    resume() {
      if (current === undefined) return;
      pausedFor += clock() - current.since;
      current.end();
      current = undefined;
    },
    passed: () => passed,
    now: () => (current?.since ?? clock()) - pausedFor,
  };
}
