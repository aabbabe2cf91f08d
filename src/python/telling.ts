// Which names can mean anything at all: imported ones, and those that are bound to them.
import type { Binds } from "./outline.ts";
import type { Expression } from "./syntax.ts";

export interface Names {
  /** The names that, in some scope, lead to an import. */
  readonly telling: ReadonlySet<string>;
  /** Whether any other name may come from a star import. */
  readonly starred: boolean;
}

/** The names that the parts tell, beside those that are known. */
export function namesIn(all: readonly Binds[], known: Names = none): Names {
  const telling = new Set(known.telling);
  const followers = new Map<string, string[]>();
  let { starred } = known;
  for (const { telling: imported, follows, stars } of all) {
    for (const name of imported) telling.add(name);
    for (const [name, root] of follows) {
      const others = followers.get(root);
      if (others) others.push(name);
      else followers.set(root, [name]);
    }
    starred ||= stars.length > 0;
  }
  // A set hands out what is added while it is walked.
  for (const root of telling) for (const name of followers.get(root) ?? []) telling.add(name);
  return { telling, starred };
}

/** Whether asking for the expression's meaning can give anything. */
export function isWorthAsking(expression: Expression, names: Names): boolean {
  if (expression.tag === "member") return isWorthAsking(expression.of, names);
  if (expression.tag === "name") return names.starred || names.telling.has(expression.text);
  return expression.tag === "choice" || expression.tag === "call";
}

const none: Names = { telling: new Set(), starred: false };
