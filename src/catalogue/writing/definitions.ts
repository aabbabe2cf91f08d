// Definitions that were all read in one source; `where` serves a formula and its gradient alike.

import type { Definition } from "../entryParts.ts";
import { slopesFrom } from "./brief.ts";

type Parts = Readonly<Record<string, string>>;

/** Writes what the source states. */
export const statedIn =
  (source: string) =>
  (formula: string, where?: Parts): Definition => ({
    formula,
    ...(where && { where }),
    source,
  });

/** Writes what the source computes, with its own gradient; the note is about the gradient. */
export const computedIn =
  (source: string) =>
  (
    formula: string,
    gradient: string,
    { note, where }: { readonly note?: string; readonly where?: Parts } = {},
  ): Definition => ({
    formula,
    ...(where && { where }),
    gradient: slopesFrom(source)(gradient, note, where),
    source,
  });
