// Definitions side by side: what each computes, how far each is from the first, and values where they turn.
import { implementedIn } from "../catalogue/definition.ts";
import { frameworks } from "../catalogue/releases.ts";
import type { Choice } from "../catalogue/request.ts";
import { evaluator } from "../numeric/evaluate.ts";
import { alignedTable } from "./alignedTable.ts";
import { distance } from "./distance.ts";
import { between } from "./between.ts";
import { inNumbers } from "./inSymbols.ts";
import { code, plain, table } from "./markdown.ts";
import { formatDifference, formatNumber } from "./number.ts";
import { shapeOf } from "./shape.ts";
import { isBound, subjectOf, type Subject } from "./subject.ts";
import type { Words } from "./words.ts";

/** A Markdown document about the first choice and what it is compared with. */
export function comparisonMarkdown(choices: readonly Choice[], words: Words): string {
  const [first] = choices;
  if (first === undefined) throw new Error("A comparison has at least one definition.");
  return [
    `# ${choices.map(title).join(words.comparison.and)}`,
    definitions(first, choices, words),
    ...values(choices, words),
    "",
  ].join("\n\n");
}

function definitions(first: Choice, choices: readonly Choice[], words: Words): string {
  const rows = choices.map((choice) => [
    plain(title(choice)),
    code(inNumbers(computed(choice), choice.parameters)),
    choice === first
      ? ""
      : plain(distance(between(first, computed(first), choice, computed(choice)), words)),
  ]);
  return table(["", words.definition, words.comparison.fromFirst].map(plain), rows);
}

/** Values at whole numbers and at every kink of every definition; nothing for activations of a whole vector. */
function values(choices: readonly Choice[], words: Words): readonly string[] {
  const subjects = choices.map((choice) => subjectOf(choice, computed(choice)));
  if (choices.some(({ entry }) => entry.over === "vector") || !subjects.every(isBound)) return [];
  const functions = subjects.map(({ formula, parameters }) =>
    evaluator(formula, "f32", parameters),
  );
  const rows = inputs(subjects).map((x) => {
    const at = functions.map((f) => f(x));
    const apart = at.map((value) => Math.abs(value - at[0]!)).filter((size) => !Number.isNaN(size));
    return [x, ...at]
      .map((value) => formatNumber(value))
      .concat(formatDifference(Math.max(0, ...apart)));
  });
  const names = choices.map((_, i) => `f${subscripts[i] ?? i + 1}(x)`);
  const legend = choices.map((choice, i) => `f${subscripts[i] ?? i + 1}: ${plain(title(choice))}`);
  return [legend.join("  \n"), alignedTable(["x", ...names, words.difference], rows)];
}

function inputs(subjects: readonly Subject[]): readonly number[] {
  const kinks = subjects.flatMap((subject) => {
    const { kinks: bends, jumps } = shapeOf(subject);
    return [...bends, ...jumps];
  });
  return [...new Set([...whole, ...kinks.filter((x) => Math.abs(x) < 100)])].sort((a, b) => a - b);
}

const title = ({ entry, version, backend }: Choice): string =>
  `${entry.name} (${frameworks[entry.framework].title} ${version}${backend === "" ? "" : `, ${backend}`})`;

const computed = (choice: Choice) => implementedIn(choice.entry, choice);

const whole = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
const subscripts = ["₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"];
