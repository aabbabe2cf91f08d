/** Gathers the events of a burst, and passes them on together after a pause. */
export interface Burst<T> {
  add(item: T): void;
  dispose(): void;
}

export function burst<T>(act: (items: readonly T[]) => void, rest = quiet): Burst<T> {
  const items = new Set<T>();
  let cancel = (): void => undefined;
  return {
    add(item) {
      cancel();
      items.add(item);
      const timer = setTimeout(() => {
        const all = [...items];
        items.clear();
        act(all);
      }, rest);
      cancel = () => clearTimeout(timer);
    },
    dispose: () => cancel(),
  };
}

/** Milliseconds without another item: installing packages, or another branch, changes hundreds of files. */
const quiet = 300;
