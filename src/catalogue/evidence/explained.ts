// Where recorded output differs from what the code computes according to the catalogue, and why: explained.json.
// The tests of the recordings count the differences, and the counts must be exact.
import { ownProperty } from "../../ownProperty.ts";

import reasons from "./explained.json";

/** By function, type and quantity: how many of the inputs differ. */
type Counts = Readonly<Record<string, number>>;

/** Differences that have one cause, by the recording that shows them. */
interface Explained {
  readonly why: string;
  readonly files: Readonly<Record<string, Counts>>;
}

const explained: readonly Explained[] = reasons;

/** The differences that are understood in one recording: by function, type and quantity, how many. */
export const explainedIn = (file: string): Counts =>
  Object.fromEntries(
    explained.flatMap(({ files }) => Object.entries(ownProperty(files, file) ?? {})),
  );

/** What is understood of one function in a recording in float32; undefined where nothing differs. */
export function explanationOf(
  file: string,
  key: string,
  of: "value" | "slope",
): { readonly count: number; readonly why: string } | undefined {
  const name = `${key} float32${of === "slope" ? " slope" : ""}`;
  for (const { files, why } of explained) {
    const count = ownProperty(ownProperty(files, file) ?? {}, name);
    if (count !== undefined) return { count, why };
  }
  return undefined;
}
