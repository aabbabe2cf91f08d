// Arithmetic on doubles rounded outward, without a rounding mode: the result or the next one outside.

/** Below every real that rounds to v; −∞ stays, and an overflow to ∞ is at least the largest double. */
export function below(v: number, ulps = 1): number {
  return v === Infinity
    ? Number.MAX_VALUE
    : v - (Math.abs(v) * (ulps * 2 ** -52) + ulps * smallest);
}

export function above(v: number, ulps = 1): number {
  return v === -Infinity
    ? -Number.MAX_VALUE
    : v + (Math.abs(v) * (ulps * 2 ** -52) + ulps * smallest);
}

/** Knuth: a + b = s + error exactly, so the sign of the error decides on which side of s the sum is. */
export function addDown(a: number, b: number): number {
  const s = a + b;
  return sumError(a, b, s) >= 0 ? s : below(s);
}

export function addUp(a: number, b: number): number {
  const s = a + b;
  return sumError(a, b, s) <= 0 ? s : above(s);
}

/** NaN when the sum overflows. */
function sumError(a: number, b: number, s: number): number {
  const part = s - a;
  return a - (s - part) + (b - part);
}

/** A product of two float32 is exact in a double; a zero factor wins over ∞, which is never attained. */
export function multiplyDown(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const product = a * b;
  if (isShort(a) && isShort(b)) return product;
  const end = below(product);
  return a > 0 === b > 0 ? Math.max(0, end) : end;
}

export function multiplyUp(a: number, b: number): number {
  return -multiplyDown(-a, b);
}

/** a / b for b > 0; exact when quotient and divisor are float32 and multiply back to a. */
export function divideDown(a: number, b: number): number {
  const quotient = a / b;
  if (isShort(quotient) && isShort(b) && quotient * b === a) return quotient;
  return a >= 0 ? Math.max(0, below(quotient)) : below(quotient);
}

/** √a for a ≥ 0; exact when the root is a float32 whose square is a. */
export function rootDown(a: number): number {
  const root = Math.sqrt(a);
  return isShort(root) && root * root === a ? root : Math.max(0, below(root));
}

export function rootUp(a: number): number {
  const root = Math.sqrt(a);
  return isShort(root) && root * root === a ? root : above(root);
}

/** A finite float32. */
const isShort = (v: number): boolean => Math.fround(v) === v && v - v === 0;

const smallest = Number.MIN_VALUE;
