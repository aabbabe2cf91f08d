// Which names can mean anything at all: imported ones, and those that are bound to them.
import type { Binds } from "./outline.ts";
import type { Expression } from "./syntax.ts";

export interface Names {
  /** The names that, in some scope, lead to an import. */
  readonly telling: ReadonlySet<string>;
  /** Whether any other name may come from a star import. */
  readonly starred: boolean;
  /** What is known besides. */
  readonly beside?: Names;
}

/** The names that the parts tell, beside those that are known. */
export function namesIn(all: readonly Binds[], beside?: Names): Names {
  const telling = new Set<string>();
  const followers = new Map<string, string[]>();
  const add = (name: string): void => {
    if (!beside || !tells(name, beside)) telling.add(name);
  };
  let starred = beside?.starred ?? false;
  for (const { telling: imported, follows, stars } of all) {
    imported.forEach(add);
    for (const [name, root] of follows) {
      const others = followers.get(root);
      if (beside && tells(root, beside)) add(name);
      else if (others) others.push(name);
      else followers.set(root, [name]);
    }
    starred ||= stars.length > 0;
  }
  // A set hands out what is added while it is walked.
  for (const root of telling) followers.get(root)?.forEach(add);
  if (!beside) return { telling, starred };
  return telling.size === 0 && starred === beside.starred ? beside : { telling, starred, beside };
}

/** Whether asking for the expression's meaning can give anything. */
export function isWorthAsking(expression: Expression, names: Names): boolean {
  if (expression.tag === "member") return isWorthAsking(expression.of, names);
  if (expression.tag === "name") return names.starred || tells(expression.text, names);
  return expression.tag === "choice" || expression.tag === "call";
}

function tells(name: string, { telling, beside }: Names): boolean {
  return telling.has(name) || (beside !== undefined && tells(name, beside));
}
