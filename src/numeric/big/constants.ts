// log 2 and π to any number of binary digits, computed once per size.

/** log 2 · 2^w = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749), within one unit. */
export const ln2 = grown(
  (w) => 18n * inverse(26n, w, 1n) - 2n * inverse(4801n, w, 1n) + 8n * inverse(8749n, w, 1n),
);

/** π · 2^w = 16 arctan(1/5) − 4 arctan(1/239), within one unit. */
export const pi = grown((w) => 16n * inverse(5n, w, -1n) - 4n * inverse(239n, w, -1n));

/** artanh(1/q) · 2^w for sign 1, arctan(1/q) · 2^w for sign −1; one unit lost a term. */
function inverse(q: bigint, w: number, sign: bigint): bigint {
  const square = sign * q * q;
  let power = (1n << BigInt(w)) / q;
  let sum = power;
  for (let n = 3n; power !== 0n; n += 2n) {
    power /= square;
    sum += power / n;
  }
  return sum;
}

/** Keeps the longest value computed so far and cuts shorter ones from it. */
function grown(compute: (w: number) => bigint): (w: number) => bigint {
  let width = 0;
  let value = 0n;
  return (w) => {
    if (w + guard > width) {
      width = 2 * (w + guard);
      value = compute(width);
    }
    return value >> BigInt(width - w);
  };
}

const guard = 24;
