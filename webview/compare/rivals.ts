import { newestChoice, keyOf } from "../../src/catalogue/choice.ts";
import { implementedIn } from "../../src/catalogue/definition.ts";
import type { Entry } from "../../src/catalogue/entry.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { bare } from "../../src/catalogue/lookup/spelled.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { Item } from "../../src/protocol/selection.ts";
import type { FacetId } from "../state/state.ts";
import { fullName, type ShownFunction } from "../state/subject.ts";

/** One of the functions that are compared. */
export interface Rival {
  readonly label: string;
  /** Which of the theme's colours it has. */
  readonly colour: number;
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

/** What is compared: everything on show, or the two definitions of the only function, in the given words. */
export function rivalsOf(
  subjects: readonly ShownFunction[],
  of: FacetId,
  words: Readonly<Record<FacetId, string>>,
): readonly Rival[] {
  const drawn = subjects.filter(({ over }) => over === "element");
  const [only] = drawn;
  if (only !== undefined && drawn.length === 1)
    return only.differs
      ? [
          rival(only, "implemented", { label: words.implemented, colour: 0 }),
          rival(only, "documented", { label: words.documented, colour: 1 }),
        ]
      : [rival(only, of, { label: fullName(only), colour: 0 })];
  return drawn.map((subject) =>
    rival(subject, of, { label: fullName(subject), colour: subject.colour }),
  );
}

const rival = (
  subject: ShownFunction,
  of: FacetId,
  shown: Pick<Rival, "label" | "colour">,
): Rival => ({
  ...shown,
  formula: subject[of].formula,
  parameters: subject.numbers,
});

/** The items with all relatives and namesakes of the first added, in every framework, each meaning once. */
export function withNamesakes(items: readonly Item[], subject: ShownFunction): readonly Item[] {
  const seen = new Set([meaningOf(subject.choice.entry)]);
  const others = entries.filter((entry) => {
    const meaning = meaningOf(entry);
    if (!related(entry, subject.choice.entry) || entry.over === "vector" || seen.has(meaning))
      return false;
    seen.add(meaning);
    return true;
  });
  return [
    ...items,
    ...others.map((entry) => ({ ...keyOf(newestChoice(entry)), because: "" })),
  ].slice(0, 30);
}

const related = (entry: Entry, other: Entry): boolean =>
  entry.family === other.family || bare(entry.name) === bare(other.name);

/** The framework and the formula: versions that compute the same are one meaning. */
function meaningOf(entry: Entry): string {
  const choice = newestChoice(entry);
  return `${entry.framework} ${implementedIn(entry, choice).formula}`;
}
