// Random numbers that are a function of their place: Philox 4×32 with ten rounds (Salmon, Moraes, Dror and Shaw,
// "Parallel random numbers: as easy as 1, 2, 3", SC 2011). The GPU computes the same bits.

export type Words4 = readonly [number, number, number, number];
export type Words2 = readonly [number, number];

/** Four random 32-bit words for a counter and a key of 32-bit words. */
export function philox(counter: Words4, key: Words2): Words4 {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < rounds; round++) {
    const [low0, high0] = [Math.imul(m0, a) >>> 0, highProduct(m0, a)];
    const [low1, high1] = [Math.imul(m1, c) >>> 0, highProduct(m1, c)];
    [a, b, c, d] = [(high1 ^ b ^ k) >>> 0, low1, (high0 ^ d ^ l) >>> 0, low0];
    k = (k + w0) >>> 0;
    l = (l + w1) >>> 0;
  }
  return [a, b, c, d];
}

/** A number in (0, 1) that float32 holds exactly: the middle of one of 2²³ equal steps. */
export const unitInterval = (word: number): number => ((word >>> 9) + 0.5) * 2 ** -23;

/** The key of a seed from 0 to 2³² − 1; `stream` separates numbers of different use. */
export const keyOf = (seed: number, stream: number): Words2 => [seed >>> 0, stream >>> 0];

/** The upper half of the product of two 32-bit words, by halves of 16 bits. */
function highProduct(u: number, v: number): number {
  const [u0, u1, v0, v1] = [u & 0xffff, u >>> 16, v & 0xffff, v >>> 16];
  const middle = u1 * v0 + ((u0 * v0) >>> 16);
  const carried = u0 * v1 + (middle & 0xffff);
  return (u1 * v1 + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000)) >>> 0;
}

const rounds = 10;
const m0 = 0xd2511f53;
const m1 = 0xcd9e8d57;
const w0 = 0x9e3779b9;
const w1 = 0xbb67ae85;
