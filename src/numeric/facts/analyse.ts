// Everything that is computed about a formula itself, from its tree.

import type { Expr } from "../../expr/expr.ts";
import { endOf, limitAt, type Side, type Limit } from "../line/ends.ts";
import type { Parameters } from "../program/parameters.ts";
import { fixedPointsOf, zerosOfFormula, type Crossings } from "./crossings.ts";
import { fact, notKnown, type Fact } from "./fact.ts";
import {
  overflowsOf,
  specialValues,
  type Overflow,
  type SpecialValues,
} from "./float32Behaviour.ts";
import { kinksOf, type Kink } from "./kinks.ts";
import { meanOf } from "./mean.ts";
import { lipschitzOf, rangeOf, type ValueRange } from "./range.ts";
import {
  convexityOf,
  flatOf,
  monotoneOf,
  saturatedOf,
  type Convexity,
  type Flat,
  type Monotone,
} from "./regions.ts";
import { subjectOf, type Region, type AnalysedFormula } from "./subject.ts";

/** What a hover shows: quick to find. */
export interface QuickAnalysis {
  readonly kinks: Fact<readonly Kink[]>;
  readonly range: Fact<ValueRange>;
  readonly limits: Fact<Limits>;
  readonly flat: Fact<readonly Flat[]>;
}

export interface Analysis extends QuickAnalysis {
  readonly zeros: Fact<Crossings>;
  readonly fixedPoints: Fact<Crossings>;
  readonly monotone: Fact<readonly Monotone[]>;
  readonly convexity: Fact<readonly Convexity[]>;
  /** Where the slope is smaller in size than `saturatedSlope`. */
  readonly saturated: Fact<readonly Region[]>;
  readonly lipschitz: Fact<number>;
  /** For a standard normal input. */
  readonly mean: Fact<number>;
  readonly special: SpecialValues;
  readonly overflows: readonly Overflow[];
}

/** NaN where there is no limit. */
export interface Limits {
  readonly atMinusInfinity: number;
  readonly atPlusInfinity: number;
}

/** The slope below which a stretch counts as saturated, as a decimal. */
export const saturatedSlope = "0.001";

/** The facts of a formula with values for its parameters. All are not known if its pieces are not. */
export function outline(expr: Expr, parameters: Parameters): QuickAnalysis {
  const subject = subjectOf(expr, parameters);
  return subject.pieces.length === 0 ? unknownOutline : outlineOf(subject);
}

/** The same, with the facts that take longer. */
export function analyse(expr: Expr, parameters: Parameters): Analysis {
  const subject = subjectOf(expr, parameters);
  return {
    ...(subject.pieces.length === 0 ? unknownAnalysis : analysisOf(subject)),
    special: specialValues(expr, parameters),
    overflows: overflowsOf(expr, parameters),
  };
}

function analysisOf(subject: AnalysedFormula): Omit<Analysis, "special" | "overflows"> {
  const first = outlineOf(subject);
  const kinks = kinksOf(subject).value;
  const jumps = kinks.filter(({ kind }) => kind !== "kink").map(({ x }) => x);
  return {
    ...first,
    zeros: zerosOfFormula(subject),
    fixedPoints: fixedPointsOf(subject),
    monotone: monotoneOf(subject, jumps),
    convexity: convexityOf(
      subject,
      kinks.map(({ x }) => x),
    ),
    saturated: saturatedOf(subject, saturatedSlope),
    lipschitz: lipschitzOf(subject, kinks),
    mean: meanOf(subject),
  };
}

const outlineOf = (subject: AnalysedFormula): QuickAnalysis => ({
  kinks: kinksOf(subject),
  range: rangeOf(subject),
  limits: limitsOf(subject),
  flat: flatOf(subject),
});

function limitsOf(subject: AnalysedFormula): Fact<Limits> {
  const [left, right] = [limitFarOut(subject, -1), limitFarOut(subject, 1)];
  const value = { atMinusInfinity: left.value, atPlusInfinity: right.value };
  return fact(value, left.isProved && right.isProved);
}

function limitFarOut({ pieces }: AnalysedFormula, side: Side): Limit {
  const piece = pieces.find(({ span }) => endOf(span, side) === undefined);
  return piece === undefined ? nowhere : limitAt(piece, side);
}

/** The limit of a formula that is undefined far out. */
const nowhere: Limit = { value: NaN, isProved: true };

const pieceless = notKnown("The formula is too long, or has too many pieces, to look at each.");

const unknownOutline: QuickAnalysis = {
  kinks: pieceless,
  range: pieceless,
  limits: pieceless,
  flat: pieceless,
};

const unknownAnalysis: Omit<Analysis, "special" | "overflows"> = {
  ...unknownOutline,
  zeros: pieceless,
  fixedPoints: pieceless,
  monotone: pieceless,
  convexity: pieceless,
  saturated: pieceless,
  lipschitz: pieceless,
  mean: pieceless,
};
