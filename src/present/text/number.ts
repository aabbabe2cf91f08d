// The one place where a number becomes text for people.

/** `short` reads well in a sentence; `single` and `double` are the shortest decimals that name the float exactly. */
export type Precision = "short" | "single" | "double";

/** Infinities are written as signs, −0 keeps its sign, and NaN is written as NaN. */
export function formatNumber(value: number, precision: Precision = "short"): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Object.is(value, -0)) return "-0";
  return tidy(decimals[precision](value));
}

/** A decimal text that differs from zero only by rounding is still worth seeing: four digits, as in 0.0833. */
export const formatDifference = (value: number): string =>
  Number.isFinite(value) ? tidy(value.toPrecision(3)) : formatNumber(value);

/** Two digits: as many as there is room for in a picture. */
export const formatTwoDigits = (value: number): string =>
  formatNumber(Number(value.toPrecision(2)));

/** The shortest decimal that names the float32 nearest to a finite value. */
export function shortestSingle(value: number): string {
  const single = Math.fround(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const text = single.toPrecision(digits);
    if (Math.fround(Number(text)) === single) return text;
  }
  return single.toPrecision(9);
}

/** Scientific only where plain digits would be harder to read: below 0.0001 and from ten million on. */
function tidy(text: string): string {
  const value = Number(text);
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-4 || size >= 1e7)) {
    const [mantissa, exponent = ""] = value.toExponential().split("e");
    return `${mantissa}e${exponent.replace("+", "")}`;
  }
  return String(value);
}

const decimals: Readonly<Record<Precision, (value: number) => string>> = {
  short: (value) => value.toPrecision(6),
  single: shortestSingle,
  double: (value) => String(value),
};
