import type { LostDigits } from "../numeric/facts/lostDigits.ts";
import type { Sentences } from "./sentences.ts";

/** Where the code loses digits, by how much, and what keeps them: one line. */
export function lostText(
  name: string,
  { worst, zero, keeps }: LostDigits,
  sentences: Sentences,
): string {
  const lost = worst && sentences.lost(name, short(worst.x, 3), short(worst.share * 100, 2));
  const [x, real] = zero ? [short(zero.x, 4), short(zero.real, 2)] : ["", ""];
  const both = zero && lost !== undefined ? sentences.alsoZero(lost, x, real) : lost;
  const said = both ?? sentences.lostToZero(name, x, real);
  return keeps === undefined ? said : sentences.keepsDigits(said, keeps);
}

const short = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));
