import { newestChoice, keyOf } from "../../src/catalogue/choice.ts";
import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import { familyMembers } from "../../src/catalogue/lookup/familyMembers.ts";
import { isReleased } from "../../src/catalogue/releases.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import type { Expr } from "../../src/expr/expr.ts";
import type { Item } from "../../src/protocol/selection.ts";
import type { FacetId } from "../state/state.ts";
import { fullName, type ShownFunction } from "../state/subject.ts";

/** One of the functions that are compared. */
export interface ComparedFunction {
  readonly label: string;
  /** Where the function of the label is from, in short: "Keras 2"; empty where that does not tell it from others. */
  readonly place: string;
  /** Which of the theme's colours it has: that of its place among those on show. */
  readonly colour: number;
  /** As the catalogue writes it. */
  readonly text: string;
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
}

/** What is compared: everything on show, or the two definitions of the only function, in the given words. */
export function comparedFunctionsOf(
  subjects: readonly ShownFunction[],
  of: FacetId,
  words: Readonly<Record<FacetId, string>>,
): readonly ComparedFunction[] {
  const drawn = subjects.filter(({ over }) => over === "element");
  const [only] = drawn;
  if (only !== undefined && drawn.length === 1)
    return only.differs
      ? [
          comparedFunction(only, "implemented", { label: words.implemented, place: "", colour: 0 }),
          comparedFunction(only, "documented", { label: words.documented, place: "", colour: 1 }),
        ]
      : [comparedFunction(only, of, { label: fullName(only), place: "", colour: 0 })];
  return drawn.map((subject) =>
    comparedFunction(subject, of, {
      label: fullName(subject),
      place: placeBeside(subject, drawn),
      colour: subject.colour,
    }),
  );
}

/** The framework, with its generation where several are here; before it the name where that is another than the first's. */
function placeBeside(
  { choice, title, place }: ShownFunction,
  all: readonly ShownFunction[],
): string {
  const { framework } = choice.entry;
  const generations = all
    .filter((one) => one.choice.entry.framework === framework)
    .map((one) => generationOf(one.choice));
  const generation = new Set(generations).size > 1 ? ` ${generationOf(choice)}` : "";
  const short =
    place !== "" && isReleased(framework) ? `${frameworks[framework].title}${generation}` : place;
  return spoken(title) === spoken(all[0]?.title ?? "") ? short : `${title} ${short}`.trim();
}

const generationOf = ({ version }: Choice): string => version.split(".")[0] ?? "";

/** hard_sigmoid and HardSigmoid are the same name. */
const spoken = (name: string): string => name.replaceAll("_", "").toLowerCase();

const comparedFunction = (
  subject: ShownFunction,
  of: FacetId,
  shown: Pick<ComparedFunction, "label" | "place" | "colour">,
): ComparedFunction => ({
  ...shown,
  text: subject[of].text,
  formula: subject[of].formula,
  parameters: subject.numbers,
});

/** The items with all relatives and namesakes of the first added, in every framework, each meaning once. */
export const withNamesakes = (items: readonly Item[], subject: ShownFunction): readonly Item[] =>
  [
    ...items,
    ...familyMembers(subject.choice.entry).map((entry) => ({
      ...keyOf(newestChoice(entry)),
      because: "",
    })),
  ].slice(0, 30);
