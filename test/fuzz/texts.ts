// Texts that no person writes, made of pieces that some reader looks for.
import type { Random } from "./random.ts";

/** Pieces in any order, now and then characters of any kind, now and then one piece hundreds of times. */
export function piecewise(random: Random, pieces: readonly string[], most: number): string {
  const piece = (): string => (random.chance(0.06) ? anyCharacters(random) : random.pick(pieces));
  const text = random.several(most, piece).join("");
  return random.chance(0.01) ? text + piece().repeat(random.below(2_000)) : text;
}

/** A text with stretches cut out, moved, doubled, or with pieces put in. */
export function mutated(random: Random, text: string, pieces: readonly string[]): string {
  let out = text;
  for (let left = 1 + random.below(6); left > 0; left--) {
    const [a, b] = [random.below(out.length + 1), random.below(out.length + 1)];
    const stretch = out.slice(a, a + random.below(40));
    const rest = random.chance(0.6) ? out.slice(0, a) + out.slice(a + stretch.length) : out;
    const into = random.chance(0.5) ? piecewise(random, pieces, 3) : stretch;
    out = rest.slice(0, b) + into + rest.slice(b);
  }
  return out;
}

export const anyCharacters = (random: Random): string =>
  random
    .several(6, () =>
      random.chance(0.7) ? random.pick(strange) : String.fromCharCode(random.below(0x10000)),
    )
    .join("");

const strange: readonly string[] = [
  ...["\0", "\u001b", "\u0007", "\b", "\u007f", "\u0085", "\r", "\n", "\t", "\v", "\f", " "],
  ...["\u00a0", "\u2028", "\u2029", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800", "\udfff"],
  ...["é", "ß", "İ", "ſ", "𝒙", "😀", "\u0301", "∞", "−", "٣", "'", '"', "`", "\\", "|", "$", "%"],
  ...["__proto__", "constructor", "toString", "99999999999999999999999", "1e999", "-0", "NaN"],
];
