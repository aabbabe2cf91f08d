// The activations that a module has in one version of its framework.
import { table } from "../../advice/spellings/table.ts";
import type { FrameworkId } from "../../catalogue/entry.ts";
import { canonicalPath } from "../../python/spellingTable.ts";
import { offered, type OfferedName } from "./stringNames.ts";
import { perText } from "../../memo.ts";

/** By the module's canonical path; in the order in which people use them, each once. */
export const memberNames = (
  module: string,
  framework: FrameworkId,
  version: string,
): readonly OfferedName[] =>
  offered(framework, version, ({ text, kind }) => {
    if (kind === "string" || !text.includes(".")) return undefined;
    const path = canonical(text);
    const dot = path.lastIndexOf(".");
    return path.slice(0, dot) === module ? path.slice(dot + 1) : undefined;
  });

const canonical = perText({ textOf: (text: string) => text, maxAnswers: 20_000 }, (text) =>
  canonicalPath(text, table),
);
