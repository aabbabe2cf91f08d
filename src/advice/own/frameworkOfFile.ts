import type { FrameworkId } from "../../catalogue/entry.ts";
import { isFramework } from "../../catalogue/name.ts";
import type { ResolvedFile } from "../resolved/resolvedFile.ts";

type Read = Pick<ResolvedFile, "mentions" | "reading">;

/** The framework of most of the file's activations, or else the first that it imports; undefined if there is no framework. */
export function frameworkOfFile({ mentions, reading }: Read): FrameworkId | undefined {
  const counts = new Map<FrameworkId, number>();
  for (const { framework } of mentions) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  const [mostUsed] = [...counts].sort(([, a], [, b]) => b - a);
  if (mostUsed !== undefined) return mostUsed[0];
  for (const { path } of reading.facts.imports) {
    const [root = "", part] = path.split(".");
    if (root === "tf_keras" || (root === "tensorflow" && part === "keras")) return "tf.keras";
    if (isFramework(root)) return root;
  }
  return undefined;
}
