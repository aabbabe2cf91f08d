/** One value that changes by replacement, and its listeners. */
export interface Store<S> {
  readonly now: () => S;
  /** Replaces the value; listeners are called once, even if they change it themselves. */
  readonly change: (next: (now: S) => S) => void;
  /** Calls `act` whenever `part` of the value becomes another, and returns how to stop. */
  readonly watch: <P>(part: (value: S) => P, act: (part: P, value: S) => void) => () => void;
}

export function store<S>(first: S): Store<S> {
  let value = first;
  let notifying = false;
  const watchers = new Set<() => void>();
  const notify = (): void => {
    if (notifying) return;
    notifying = true;
    try {
      for (let seen: S | undefined; seen !== value;) {
        seen = value;
        for (const watcher of watchers) watcher();
      }
    } finally {
      notifying = false;
    }
  };
  return {
    now: () => value,
    change(next) {
      const changed = next(value);
      if (changed === value) return;
      value = changed;
      notify();
    },
    watch(part, act) {
      let seen = part(value);
      const watcher = (): void => {
        const now = part(value);
        if (now === seen) return;
        seen = now;
        act(now, value);
      };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
