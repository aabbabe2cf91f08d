import type { Rational } from "../numeric/rational.ts";
import { closed } from "../numeric/analysis/closed.ts";
import { piecesOf, placesOf } from "../numeric/analysis/pieces.ts";
import { roundRational } from "../numeric/round.ts";
import type { Subject } from "./subject.ts";

/** The places where a formula goes over from one piece to another, in rising order. */
export const kinksOf = ({ formula, parameters }: Subject): readonly number[] =>
  placesOf(piecesOf(closed(formula, parameters))).map(double);

const double = (x: Rational): number => roundRational(x, "f64");
