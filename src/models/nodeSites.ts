// Sites of formats that have no text: each node gets a line of its own.
import type { ModelSite } from "./site.ts";

/** A site before it has a place. */
export type NodeSite = Omit<ModelSite, "start" | "end">;

export function inLines(sites: readonly NodeSite[]): {
  readonly text: string;
  readonly sites: readonly ModelSite[];
} {
  let start = 0;
  const placed = sites.map((site) => {
    const end = start + site.text.length;
    const found = { ...site, start, end };
    start = end + 1;
    return found;
  });
  return { text: sites.map(({ text }) => `${text}\n`).join(""), sites: placed };
}
