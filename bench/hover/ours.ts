/** The pure hover provider's time: from an edit, or from nothing, to the mention under the cursor. */
import { fileIndex } from "../../src/advice/resolved/fileIndex.ts";
import { projectOf } from "../../src/project/project.ts";
import { placeAt, quantile, timed, type HoverTimes } from "./measure.ts";

type Index = ReturnType<typeof fileIndex>;

export interface OurTimes extends HoverTimes {
  /** Until all is read after an edit. */
  readonly settled: number;
}

/** Milliseconds for the first hover, warm hovers and hovers after an edit; megabytes for ten such files. */
export function ours(text: string, places: readonly number[]): OurTimes {
  const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\ntheano==1.0.5\n" }]);
  const open = (): Index => fileIndex({ path: "model.py", project }, [{ text }]);
  const [first, index] = timed(() => {
    const fresh = open();
    found(fresh, placeAt(places, places.length >> 1));
    return fresh;
  });
  const warm = Array.from(
    { length: 200 },
    (_, n) => timed(() => found(index, placeAt(places, n * 37)))[0],
  );
  const edited = Array.from({ length: 60 }, (_, n) => {
    const at = text.indexOf("\n", (text.length / 2) | 0) + 1;
    const now = text.slice(0, at) + " ".repeat(n + 1) + text.slice(at);
    const place = placeAt(places, n * 53);
    return timed(() => {
      index.update([{ text: now }], project);
      found(index, place < at ? place : place + n + 1);
    })[0];
  });
  const [settled] = timed(() => {
    while (!index.settle(1000));
    index.file();
  });
  return {
    first,
    warm: quantile(warm),
    edited: quantile(edited),
    settled,
    megabytes: memory(open),
  };
}

function memory(open: () => Index): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 10 }, open);
  for (const index of kept) index.file();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept.length === 10 ? bytes / 2 ** 20 : NaN;
}

function found(index: Index, place: number): void {
  if (!index.at(0, place)?.choice) throw new Error("No activation was found where there is one.");
}
