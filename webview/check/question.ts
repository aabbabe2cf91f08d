import type { Question } from "../../src/verify/question.ts";
import type { Marks } from "../plot/frame.ts";
import type { Facet } from "../state.ts";
import type { Subject } from "../subject.ts";
import type { Order } from "./checks.ts";

/** The question that an order puts about one function; undefined where it has no slope to verify. */
export function questionOf(
  subject: Subject,
  { of, domain, tolerance }: Order,
  { facet, marks }: { readonly facet: Facet; readonly marks: Marks },
): Question | undefined {
  const { formula, slope } = subject[facet];
  if (of === "slope" && slope.kind === "none") return undefined;
  const { choice } = subject;
  return {
    subject: {
      name: subject.title,
      entry: choice?.entry.id ?? "",
      framework: choice?.entry.framework ?? "",
      version: choice?.version ?? "",
      backend: choice?.backend ?? "",
      parameters: texts(choice?.parameters ?? {}),
    },
    of,
    domain,
    formula: of === "slope" && slope.kind === "formula" ? slope.expr : formula,
    parameters: subject.numbers,
    kinks: marks.kinks,
    zeros: [],
    tolerance,
  };
}

/** Numbers as decimal texts, as reports hold them. */
const texts = (
  parameters: Readonly<Record<string, number | string | boolean | null>>,
): Question["subject"]["parameters"] =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "number" ? String(value) : value,
    ]),
  );
