import { call, type Expr } from "../../src/expr/expr.ts";
import type { App } from "../app.ts";
import { compute, computeGrid } from "../compute/compute.ts";
import type { Computable } from "../compute/curves.ts";
import { fieldOf } from "./field.ts";
import type { FitOptions } from "./maxout/fit.ts";
import type { Fit } from "./maxout/improve.ts";
import { maxoutFormula, type Maxout } from "./maxout/maxout.ts";
import { bordersOf, centreOf, regions } from "./maxout/regions.ts";
import { targets, targetTree, type TargetId } from "./maxout/targets.ts";
import { coordinate, grid, nodes } from "./plane.ts";
import { maxPieces, type MaxoutScene } from "./scene.ts";
import type { CurveShown, Label, PlaneShown, SurfaceLine } from "./shown.ts";
import { elementAt } from "../../src/required.ts";

/** A maxout, or the difference of two, that learned the chosen target; its values come from its own kernel. */
export async function showMaxout(app: App, scene: MaxoutScene): Promise<PlaneShown | CurveShown> {
  const fits = await fitsOf(app, scene.target, { kind: scene.kind, most: maxPieces });
  const { maxout } = elementAt(fits, scene.pieces - 1);
  return targets[scene.target].inputs === 1
    ? overOne(app, scene, { fits, maxout })
    : overTwo(app, scene, { fits, maxout });
}

interface Learned {
  readonly fits: readonly Fit[];
  readonly maxout: Maxout;
}

async function overOne(
  app: App,
  scene: MaxoutScene,
  { fits, maxout }: Learned,
): Promise<CurveShown> {
  const inputs = Float32Array.from({ length: nodes }, (_, node) => coordinate(node));
  const target = { expr: targetTree(scene.target), numbers: {} };
  const both = [target, maxoutFormula(maxout)];
  const { values, by, failure } = await compute(app, both, { inputs, form: "documented" });
  return {
    kind: "curve",
    title: targets[scene.target].text,
    inputs,
    target: elementAt(values, 0),
    fit: elementAt(values, 1),
    pieces: (["plus", "minus"] as const).flatMap((side) =>
      maxout[side].map((piece) => ({ side, piece })),
    ),
    fits,
    by,
    failure,
  };
}

async function overTwo(
  app: App,
  scene: MaxoutScene,
  { fits, maxout }: Learned,
): Promise<PlaneShown> {
  const target = targetTree(scene.target);
  const { values, by, failure } = await computeGrid(app, aspectOf(scene, maxout, target), grid);
  const parts = scene.aspect === "target" ? { plus: [], minus: [] } : maxout;
  return {
    kind: "plane",
    title: targets[scene.target].text,
    field: fieldOf(elementAt(values, 0)),
    rules: [...rulesOf(parts, "plus"), ...rulesOf(parts, "minus")],
    unmarked: false,
    labels: scene.kind === "maxout" ? labelsOf(parts) : [],
    fits,
    by,
    failure,
  };
}

/** The fit, the target, or what the fit is above the target. */
function aspectOf({ aspect, target: id }: MaxoutScene, maxout: Maxout, target: Expr): Computable {
  const fit = maxoutFormula(maxout);
  if (aspect === "fit") return fit;
  if (aspect === "target") return { expr: target, numbers: {} };
  const key = `${id} ${maxout.plus.length} ${maxout.minus.length}`;
  const expr = errors.get(key) ?? call("sub", fit.expr, target);
  errors.set(key, expr);
  return { expr, numbers: fit.numbers };
}

const errors = new Map<string, Expr>();

/** The borders between the pieces of one side. */
const rulesOf = (maxout: Maxout, kind: keyof Maxout): readonly SurfaceLine[] =>
  bordersOf(regions(maxout[kind])).map((ends) => ({ kind, ends }));

/** Each piece's number in the middle of where it is the largest. */
const labelsOf = ({ plus }: Maxout): readonly Label[] =>
  regions(plus).map((region) => ({ text: String(region.piece + 1), at: centreOf(region) }));

/** All fits of a target, made once. */
function fitsOf({ worker }: App, target: TargetId, options: FitOptions): Promise<readonly Fit[]> {
  const key = `${target} ${options.kind}`;
  const known =
    made.get(key) ?? worker.call("fits", targetTree(target), targets[target].inputs, options);
  made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}

const made = new Map<string, Promise<readonly Fit[]>>();
