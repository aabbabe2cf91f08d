/** An exact decimal, `digits · 10 ** exponent`; without trailing zeros in `digits`, zero is 0 · 10⁰. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** The decimal that a literal writes: "1.50e-3" is 15 · 10⁻⁴. The text is a number that `parse` accepts. */
export function decimalOf(text: string): Decimal {
  const [, sign, whole = "", fraction = "", exponent = "0"] = literal.exec(text) ?? [];
  if (sign === undefined) throw new Error(`Not a decimal: ${text}.`);
  const magnitude = BigInt(`${whole}${fraction}` || "0");
  return trimmed(sign === "-" ? -magnitude : magnitude, Number(exponent) - fraction.length);
}

/** A literal that writes the decimal, plainly where that is short and with an exponent elsewhere. */
export function decimalText({ digits, exponent }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits);
  if (exponent >= 0 && text.length + exponent <= 21) return `${sign}${text}${"0".repeat(exponent)}`;
  const point = text.length + exponent;
  if (exponent < 0 && point > 0) return `${sign}${text.slice(0, point)}.${text.slice(point)}`;
  if (exponent < 0 && point > -6) return `${sign}0.${"0".repeat(-point)}${text}`;
  return `${sign}${text}e${exponent}`;
}

/** a + b; undefined where that is longer than `maxDigits`. */
export function plus(a: Decimal, b: Decimal): Decimal | undefined {
  const exponent = Math.min(a.exponent, b.exponent);
  if (Math.abs(a.exponent - b.exponent) > maxDigits) return undefined;
  return bounded(trimmed(scaled(a, exponent) + scaled(b, exponent), exponent));
}

/** a b; undefined where that is longer than `maxDigits`. */
export const times = (a: Decimal, b: Decimal): Decimal | undefined =>
  bounded(trimmed(a.digits * b.digits, a.exponent + b.exponent));

export const negative = (a: Decimal): Decimal => ({ ...a, digits: -a.digits });

/** Exact arithmetic ends at numbers of so many digits, or with so large an exponent. */
const maxDigits = 2000;

const bounded = (decimal: Decimal): Decimal | undefined =>
  Math.abs(decimal.exponent) <= maxDigits &&
  -digitsLimit < decimal.digits &&
  decimal.digits < digitsLimit
    ? decimal
    : undefined;

const scaled = ({ digits, exponent }: Decimal, to: number): bigint =>
  digits * 10n ** BigInt(exponent - to);

function trimmed(digits: bigint, exponent: number): Decimal {
  if (digits === 0n) return { digits: 0n, exponent: 0 };
  if (digits % 10n !== 0n) return { digits, exponent };
  const text = String(digits);
  let zeros = 0;
  while (text.at(-1 - zeros) === "0") zeros += 1;
  return { digits: digits / 10n ** BigInt(zeros), exponent: exponent + zeros };
}

const digitsLimit = 10n ** BigInt(maxDigits);
const literal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
