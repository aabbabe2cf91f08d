// The statement that holds a place.
import type { Source } from "./source.ts";

/** Where it begins; the innermost one, but of a definition with decorators the first of them. */
export function statementAt({ tree }: Source, offset: number): number {
  let node = tree.resolveInner(offset, 1);
  while (node.parent && !holders.has(node.parent.name)) node = node.parent;
  return node.from;
}

const holders: ReadonlySet<string> = new Set(["Body", "Script", "StatementGroup"]);

/** Where the statement of the module that holds a place begins; undefined where it shares its line with others. */
export function topStatementAt({ tree }: Source, offset: number): number | undefined {
  let node = tree.resolveInner(offset, 1);
  while (node.parent && node.parent.name !== "Script") node = node.parent;
  return node.parent === null || node.name === "StatementGroup" ? undefined : node.from;
}
