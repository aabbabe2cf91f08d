// A formula for people: six digits are enough, and numbers that have a name go by it.
import type { FormulaText } from "../hover/facts.ts";

/** The same formula with short numbers; constants that were extracted are listed among its parts. */
export function displayed({ text, where }: FormulaText): FormulaText {
  const all = [text, ...Object.values(where)].join(" ");
  const named = constants.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(all));
  const used = new Set<Constant>();
  const short = (formula: string): string =>
    isNumber(formula)
      ? sixDigits(Number(formula))
      : formula.replaceAll(longNumber, (digits: string) => {
          const value = Number(digits);
          const whole = wholes.find((one) => isNear(value, one.value));
          const constant = named.find((one) => isNear(value, one.value));
          if (constant) used.add(constant);
          if (isSixth(value)) return "(1 / 6)";
          return whole?.text ?? constant?.name ?? sixDigits(value);
        });
  const shown = short(text);
  const parts = Object.entries(where).map(([name, part]) => [name, short(part)] as const);
  const values = [...used].map(({ name, value }) => [name, sixDigits(value)] as const);
  return { text: shown, where: Object.fromEntries<string>([...parts, ...values]) };
}

/** A part that is a number has a name already. */
const isNumber = (formula: string): boolean =>
  formula.trim() !== "" && !Number.isNaN(Number(formula));
const sixDigits = (value: number): string => String(Number(value.toPrecision(6)));

interface Constant {
  readonly name: string;
  readonly value: number;
}

/** Scale and alpha of SELU, in the letters of its paper; lambda is a word of Python. */
const constants: readonly Constant[] = [
  { name: "lambd", value: 1.0507009873554805 },
  { name: "alpha", value: 1.6732632423543772 },
];

const wholes: readonly { readonly text: string; readonly value: number }[] = [
  { text: "sqrt(2)", value: Math.SQRT2 },
  { text: "(1 / sqrt(2))", value: Math.SQRT1_2 },
  { text: "sqrt(2 / pi)", value: Math.sqrt(2 / Math.PI) },
];

/** A sixth that code writes with fewer digits is a sixth here, too: six digits do not tell them apart. */
const isSixth = (value: number): boolean => Math.abs(value - 1 / 6) < 1e-7;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-12 * b;

/** A literal of six or more digits after the point. */
const longNumber = /(?<![\w.])\d+\.\d{6,}(?:e[+-]?\d+)?(?!\w)/g;
