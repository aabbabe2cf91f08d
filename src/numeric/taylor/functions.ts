// Functions of Taylor series, by the differential equation that each of them solves.
// Griewank, Walther, "Evaluating Derivatives", SIAM 2008, chapter 13, has the recurrences.

import type { FunctionName } from "../real/functions.ts";
import { multiply, neg } from "./arithmetic.ts";
import { convolve, put, sum, terms, type Jets } from "./jets.ts";
import { first, integrate, logarithm, root, scaled, shifted } from "./recurrences.ts";
import type { StepMaker, Workspace } from "./workspace.ts";

export const functionMakers: Readonly<Record<FunctionName, StepMaker<1>>> = {
  // y' = y u'
  exp: solved("exp", ({ place }) => ({ factor: place, before: [] })),
  expm1: solved("expm1", ({ u, work }) => withBefore(work, "exp", u)),
  // y' = sigmoid(u) u'
  softplus: solved("softplus", ({ u, work }) => withBefore(work, "sigmoid", u)),
  // y' = sigmoid(u) sigmoid(−u) u'
  sigmoid: solved("sigmoid", ({ u, work }) => sigmoidSlope(u, work)),
  // y' = 4 sigmoid(2 u) sigmoid(−2 u) u'
  tanh: solved("tanh", ({ u, work }) => tanhSlope(u, work)),
  erf: solved("erf", ({ u, work }) => bell(u, work, twoOverRootPi)),
  erfc: solved("erfc", ({ u, work }) => bell(u, work, -twoOverRootPi)),
  sinh: pairOf("sinh", "cosh", 1),
  cosh: pairOf("cosh", "sinh", 1),
  sin: pairOf("sin", "cos", 1),
  cos: pairOf("cos", "sin", -1),
  log: ([u], { jets }, k) => logarithm(jets, k, { u, name: "log", w: u }),
  log1p: ([u], work, k) => {
    const w = work.spare();
    const solve = logarithm(work.jets, k, { u, name: "log1p", w });
    return () => {
      shifted(work.jets, w, u);
      solve();
    };
  },
  sqrt:
    ([u], { jets }, k) =>
    () =>
      root(jets, k, u),
};

interface Asked {
  readonly u: number;
  readonly work: Workspace;
  readonly place: number;
}

/** The series f with y' = f u', and what has to run before it is read. */
interface Slope {
  readonly factor: number;
  readonly before: readonly (() => void)[];
}

/** n yₙ = Σ i uᵢ fₙ₋ᵢ for i from 1 to n. */
function solved(name: FunctionName, slopeOf: (asked: Asked) => Slope): StepMaker<1> {
  return ([u], work, place) => {
    const { factor, before } = slopeOf({ u, work, place });
    return () => {
      before.forEach((step) => step());
      first(work.jets, place, u, name);
      integrate(work.jets, place, u, factor);
    };
  };
}

/** The slope that is another function of the same argument. */
function withBefore(work: Workspace, name: FunctionName, u: number): Slope {
  const factor = work.spare();
  return { factor, before: [functionMakers[name]([u], work, factor)] };
}

/** sigmoid(u) sigmoid(−u), where n sₙ of s = sigmoid(u) needs the product up to n − 1 only. */
function sigmoidSlope(u: number, work: Workspace): Slope {
  const { jets } = work;
  const [minus, s, t, factor] = [work.spare(), work.spare(), work.spare(), work.spare()];
  const negate = neg([u], work, minus);
  const solve = (): void => {
    negate();
    first(jets, s, u, "sigmoid");
    first(jets, t, minus, "sigmoid");
    for (let n = 0; n < terms; n++) {
      if (n > 0) {
        convolve(jets, u, factor, n, { from: 1, to: n, weighted: true });
        put(jets, s * terms + n, sum.mid / n, sum.rad / n);
        jets.mid[t * terms + n] = -jets.mid[s * terms + n]!;
        jets.rad[t * terms + n] = jets.rad[s * terms + n]!;
      }
      convolve(jets, s, t, n, { from: 0, to: n });
      jets.mid[factor * terms + n] = sum.mid;
      jets.rad[factor * terms + n] = sum.rad;
    }
  };
  return { factor, before: [solve] };
}

function tanhSlope(u: number, work: Workspace): Slope {
  const doubled = work.spare();
  const { factor, before } = sigmoidSlope(doubled, work);
  const twice = scaled(work.jets, doubled, u, 2);
  return { factor, before: [twice, ...before, scaled(work.jets, factor, factor, 4)] };
}

/** c exp(−u²) */
function bell(u: number, work: Workspace, c: number): Slope {
  const { jets } = work;
  const [square, factor] = [work.spare(), work.spare()];
  const raise = functionMakers.exp([square], work, factor);
  const before = [
    () => multiply(jets, square, u, u),
    scaled(jets, square, square, -1),
    raise,
    scaled(jets, factor, factor, c),
  ];
  return { factor, before };
}

/** A function and its companion, where y' = side companion u' and companion' = ± y u'. */
function pairOf(name: Paired, other: Paired, side: 1 | -1): StepMaker<1> {
  const back = name === "sin" ? -1 : 1;
  return ([u], work, k) => {
    const companion = work.spare();
    return () => {
      first(work.jets, k, u, name);
      first(work.jets, companion, u, other);
      for (let n = 1; n < terms; n++) {
        step(work.jets, { k, u, n, side, factor: companion });
        step(work.jets, { k: companion, u, n, side: back, factor: k });
      }
    };
  };
}

type Paired = "sin" | "cos" | "sinh" | "cosh";

interface PairStep {
  readonly k: number;
  readonly u: number;
  readonly n: number;
  readonly side: 1 | -1;
  readonly factor: number;
}

function step(jets: Jets, { k, u, n, side, factor }: PairStep): void {
  convolve(jets, u, factor, n, { from: 1, to: n, weighted: true });
  put(jets, k * terms + n, (side * sum.mid) / n, sum.rad / n);
}

const twoOverRootPi = 2 / Math.sqrt(Math.PI);
