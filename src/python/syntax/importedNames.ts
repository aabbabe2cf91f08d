// Which names can mean anything at all: imported ones, and those that are bound to them.
import type { NameBindings } from "./outline.ts";
import type { Expression } from "./syntax.ts";

export interface Names {
  /** The names that, in some scope, lead to an import. */
  readonly importedNames: ReadonlySet<string>;
  /** Whether any other name may come from a star import. */
  readonly starred: boolean;
  /** What is known besides. */
  readonly beside?: Names;
}

/** The names in these parts that lead to an import, beside those that are already known. */
export function namesIn(all: readonly NameBindings[], beside?: Names): Names {
  const importedNames = new Set<string>();
  const followers = new Map<string, string[]>();
  const add = (name: string): void => {
    if (!beside || !leadsToImport(name, beside)) importedNames.add(name);
  };
  let starred = beside?.starred ?? false;
  for (const { importedNames: imported, follows, stars } of all) {
    imported.forEach(add);
    for (const [name, root] of follows) {
      const others = followers.get(root);
      if (beside && leadsToImport(root, beside)) add(name);
      else if (others) others.push(name);
      else followers.set(root, [name]);
    }
    starred ||= stars.length > 0;
  }
  // Iterating over a set includes elements added meanwhile.
  for (const root of importedNames) followers.get(root)?.forEach(add);
  if (!beside) return { importedNames, starred };
  return importedNames.size === 0 && starred === beside.starred
    ? beside
    : { importedNames, starred, beside };
}

/** Whether asking for the expression's meaning can give anything. */
export function mayHaveMeaning(expression: Expression, names: Names): boolean {
  if (expression.tag === "member") return mayHaveMeaning(expression.of, names);
  if (expression.tag === "name") return names.starred || leadsToImport(expression.text, names);
  return expression.tag === "choice" || expression.tag === "call";
}

function leadsToImport(name: string, { importedNames, beside }: Names): boolean {
  return importedNames.has(name) || (beside !== undefined && leadsToImport(name, beside));
}
