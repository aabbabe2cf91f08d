/** Pauses in a long run, which ask for one between two of their parts. */
export interface Pausing {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Resolves at once, or when the pause ends. */
  readonly passed: () => Promise<void>;
  /** Milliseconds of all pauses so far. */
  readonly total: () => number;
}

export function pausing(now: () => number = () => performance.now()): Pausing {
  let open:
    { readonly since: number; readonly end: () => void; readonly ended: Promise<void> } | undefined;
  let ended = 0;
  const lasting = (): number => (open === undefined ? 0 : now() - open.since);
  return {
    pause() {
      if (open !== undefined) return;
      let end = (): void => undefined;
      const promise = new Promise<void>((resolve) => {
        end = resolve;
      });
      open = { since: now(), end, ended: promise };
    },
    resume() {
      ended += lasting();
      open?.end();
      open = undefined;
    },
    passed: () => open?.ended ?? Promise.resolve(),
    total: () => ended + lasting(),
  };
}
