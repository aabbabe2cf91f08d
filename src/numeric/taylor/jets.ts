// Taylor coefficients of a formula's steps, each a double and a bound of its error.
// Rump, "Fast and parallel interval arithmetic", BIT 39 (1999), has the arithmetic of middle and radius.

/** Coefficient n of the step at place k is at k · `terms` + n: mid ± rad. NaN means that nothing is known. */
export interface Jets {
  readonly mid: Float64Array;
  readonly rad: Float64Array;
}

/** Coefficients of a series: of the powers 0 to 5. */
export const terms = 6;

export const emptyJets = (places: number): Jets => ({
  mid: new Float64Array(places * terms),
  rad: new Float64Array(places * terms),
});

/** Which products of a convolution are added up, and whether each is weighted by its first index. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly weighted?: true;
}

/**
 * Σ aᵢ bₙ₋ᵢ, or Σ i aᵢ bₙ₋ᵢ, for i between two ends, into `sum`.
 * No more than `terms` products of up to three roundings are added, so 2⁻⁵⁰ of their sizes bounds the rounding.
 */
export function convolve({ mid, rad }: Jets, a: number, b: number, n: number, range: Range): void {
  let [value, size, radius] = [0, 0, 0];
  for (let i = range.from; i <= range.to; i++) {
    const [u, v] = [mid[a * terms + i]!, mid[b * terms + n - i]!];
    const [ru, rv] = [rad[a * terms + i]!, rad[b * terms + n - i]!];
    const weight = range.weighted ? i : 1;
    const product = weight * u * v;
    value += product;
    size += Math.abs(product);
    radius += weight * (Math.abs(u) * rv + ru * (Math.abs(v) + rv));
  }
  sum.mid = value;
  sum.rad = radius * (1 + 2 ** -45) + size * 2 ** -50 + underflowError;
}

/** What `convolve` found last. */
export const sum = { mid: 0, rad: 0 };

/** Writes mid ± rad, with the rounding of one operation that gave mid. */
export function put(jets: Jets, at: number, mid: number, rad: number): void {
  jets.mid[at] = mid;
  jets.rad[at] = rad * (1 + 2 ** -45) + Math.abs(mid) * 2 ** -51 + underflowError;
}

/** Writes (mid ± rad) / the number at `divisor`; NaN where that may be zero. */
export function putQuotient(jets: Jets, at: number, divisor: number): void {
  const [v, rv] = [jets.mid[divisor]!, jets.rad[divisor]!];
  const room = Math.abs(v) - rv;
  const mid = room > 0 ? sum.mid / v : NaN;
  put(jets, at, mid, (sum.rad + Math.abs(mid) * rv) / room);
}

/** Writes a number that is known exactly, and no powers of the distance; after NaN, nothing is known of these. */
export function putConstant({ mid, rad }: Jets, place: number, value: number): void {
  mid.fill(Number.isNaN(value) ? NaN : 0, place * terms, (place + 1) * terms);
  rad.fill(0, place * terms, (place + 1) * terms);
  mid[place * terms] = value;
}

export function copy({ mid, rad }: Jets, from: number, to: number): void {
  mid.copyWithin(to * terms, from * terms, (from + 1) * terms);
  rad.copyWithin(to * terms, from * terms, (from + 1) * terms);
}

/** Far below every error that counts, and above the rounding of what underflows. */
export const underflowError = 2 ** -1000;
