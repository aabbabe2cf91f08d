// Definitions side by side: what each computes, how far each is from the first, and values where they turn.
import { implementedIn } from "../../catalogue/definition.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";
import { largestDifference } from "../../numeric/facts/difference.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { partsInNumbers } from "../formula/inSymbols.ts";
import { shapeOf } from "../../meaning/shape.ts";
import { isBound, subjectOf, type Subject } from "../../meaning/subject.ts";
import type { Apart } from "../../meaning/apart.ts";
import { formulaAnswers, type FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import { alignedTable } from "../text/alignedTable.ts";
import { plain } from "../text/markdown.ts";
import { formatDifference, formatNumber } from "../text/number.ts";
import { originText } from "../text/origin.ts";
import { stretch } from "../text/places.ts";
import type { Words } from "../words.ts";
import { between } from "./between.ts";
import { apartSign } from "./differenceMatrix.ts";
import { distance } from "./distance.ts";
import { elementAt } from "../../required.ts";

/** A Markdown document about the first choice and what it is compared with. */
export function comparisonMarkdown(choices: readonly Choice[], words: Words): string {
  const [first] = choices;
  const answers = formulaAnswers();
  if (first === undefined) throw new Error("A comparison has at least one definition.");
  return [
    `# ${words.comparison.of(bare(first.entry.name))}`,
    ...choices.map((choice, i) => definition(choice, i, { first, words, answers })),
    ...pairs(choices, answers),
    ...values(choices, words),
    "",
  ].join("\n\n");
}

interface Comparison {
  readonly first: Choice;
  readonly words: Words;
  readonly answers: FormulaAnswers;
}

/** Its name, what it computes, how far that is from the first, and where the two are equal. */
function definition(choice: Choice, i: number, { first, words, answers }: Comparison): string {
  const formula = partsInNumbers(computed(choice), choice.parameters, `${name(i)}(x)`);
  const lines = [
    `**${name(i)}** ${plain(title(choice))}`,
    ["```python", ...formula, "```"].join("\n"),
  ];
  if (choice === first) return lines.join("\n\n");
  const apart = apartOf(first, choice, answers);
  const same = apart.kind === "nowhere" ? [] : agreement(first, choice, words);
  const told = [distance(apart, words), ...same].join("; ");
  return [...lines, plain(`${name(0)}, ${name(i)}: ${told}`)].join("\n\n");
}

/** The largest difference of each pair, and where it is; the lines above describe the first pair only. */
function pairs(choices: readonly Choice[], answers: FormulaAnswers): readonly string[] {
  if (choices.length < 3) return [];
  const rows = choices.map((choice, i) => [
    name(i),
    ...choices.map((other) => (other === choice ? "" : apartSign(apartOf(choice, other, answers)))),
  ]);
  return [alignedTable(["", ...choices.map((_, i) => name(i))], rows, 1)];
}

const apartOf = (a: Choice, b: Choice, answers: FormulaAnswers): Apart =>
  between({ choice: a, definition: computed(a) }, { choice: b, definition: computed(b) }, answers);

/** Where two element formulas are equal; nothing where they nowhere are over a stretch. */
function agreement(first: Choice, choice: Choice, words: Words): readonly string[] {
  const [a, b] = [first, choice].map((one) => subjectOf(one, computed(one)));
  const vector = first.entry.over === "vector" || choice.entry.over === "vector";
  if (vector || a === undefined || b === undefined || !isBound(a) || !isBound(b)) return [];
  const { agree, kind } = largestDifference(sideOf(a), sideOf(b));
  const stretches = agree.map(({ from, to }) => stretch({ low: from, high: to }));
  return [
    ...(stretches.length === 0 ? [] : [words.comparison.equal(stretches.join(", "))]),
    ...(kind === "sampled" ? [words.comparison.sampled] : []),
  ];
}

const sideOf = ({ formula, parameters }: Subject) => ({ expr: formula, parameters });

/** Values at whole numbers and at every kink of every definition; nothing for activations of a whole vector. */
function values(choices: readonly Choice[], words: Words): readonly string[] {
  const subjects = choices.map((choice) => subjectOf(choice, computed(choice)));
  if (choices.some(({ entry }) => entry.over === "vector") || !subjects.every(isBound)) return [];
  const functions = subjects.map(({ formula, parameters }) =>
    evaluator(formula, "f32", parameters),
  );
  const rows = inputs(subjects).map((x) => {
    const at = functions.map((f) => f(x));
    const apart = at
      .map((value) => Math.abs(value - elementAt(at, 0)))
      .filter((size) => !Number.isNaN(size));
    return [x, ...at]
      .map((value) => formatNumber(value))
      .concat(formatDifference(Math.max(0, ...apart)));
  });
  const heads = choices.map((_, i) => `${name(i)}(x)`);
  return [alignedTable(["x", ...heads, words.difference], rows)];
}

function inputs(subjects: readonly Subject[]): readonly number[] {
  const kinks = subjects.flatMap((subject) => {
    const { kinks: bends, jumps } = shapeOf(subject);
    return [...bends, ...jumps];
  });
  return [...new Set([...whole, ...kinks.filter((x) => Math.abs(x) < 100)])].sort((a, b) => a - b);
}

const title = (choice: Choice): string =>
  `${choice.entry.name} (${originText(choice)}${choice.backend === "" ? "" : `, ${choice.backend}`})`;

const computed = (choice: Choice): Definition => implementedIn(choice.entry, choice);

const name = (i: number): string => `f${subscripts[i] ?? i + 1}`;

const whole = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
const subscripts = ["₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"];
