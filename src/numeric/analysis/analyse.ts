// Everything that is computed about a formula itself, from its tree.

import type { Expr } from "../../expr/expr.ts";
import type { Parameters } from "../program/parameters.ts";
import { fixedPointsOf, zerosOfFormula, type Crossings } from "./crossings.ts";
import { notKnown, type Fact } from "./fact.ts";
import {
  overflowsOf,
  specialValues,
  type Overflow,
  type SpecialValues,
} from "./float32Behaviour.ts";
import { kinksOf, type Kink } from "./kinks.ts";
import { meanOf } from "./mean.ts";
import { lipschitzOf, rangeOf, type Range } from "./range.ts";
import {
  convexityOf,
  flatOf,
  monotoneOf,
  saturatedOf,
  type Convexity,
  type Flat,
  type Monotone,
} from "./regions.ts";
import { tailOf } from "./sides.ts";
import { subjectOf, type Region, type Subject } from "./subject.ts";

/** What a hover tells: quick to find. */
export interface Outline {
  readonly kinks: Fact<readonly Kink[]>;
  readonly range: Fact<Range>;
  readonly limits: Limits;
  readonly flat: Fact<readonly Flat[]>;
}

export interface Analysis extends Outline {
  readonly zeros: Fact<Crossings>;
  readonly fixedPoints: Fact<Crossings>;
  readonly monotone: Fact<readonly Monotone[]>;
  readonly convexity: Fact<readonly Convexity[]>;
  /** Where the slope is smaller in size than `SATURATED`. */
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
export const SATURATED = "0.001";

export function outline(expr: Expr, parameters: Parameters): Outline {
  const subject = subjectOf(expr, parameters);
  return subject.pieces.length === 0 ? unknownOutline : outlineOf(subject);
}

export function analyse(expr: Expr, parameters: Parameters): Analysis {
  const subject = subjectOf(expr, parameters);
  return {
    ...(subject.pieces.length === 0 ? unknownAnalysis : analysisOf(subject)),
    special: specialValues(expr, parameters),
    overflows: overflowsOf(expr, parameters),
  };
}

function analysisOf(subject: Subject): Omit<Analysis, "special" | "overflows"> {
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
    saturated: saturatedOf(subject, SATURATED),
    lipschitz: lipschitzOf(subject, kinks),
    mean: meanOf(subject),
  };
}

function outlineOf(subject: Subject): Outline {
  const { pieces } = subject;
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  return {
    kinks: kinksOf(subject),
    range: rangeOf(subject),
    limits: {
      atMinusInfinity: first?.low === undefined && first ? (tailOf(first.branch, -1) ?? NaN) : NaN,
      atPlusInfinity: last?.high === undefined && last ? (tailOf(last.branch, 1) ?? NaN) : NaN,
    },
    flat: flatOf(subject),
  };
}

const pieceless = notKnown("The formula is too long, or has too many pieces, to look at each.");

const unknownOutline: Outline = {
  kinks: pieceless,
  range: pieceless,
  limits: { atMinusInfinity: NaN, atPlusInfinity: NaN },
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
