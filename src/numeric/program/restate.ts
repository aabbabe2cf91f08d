// A formula said in other words of the same real value. Only the exact reference uses this;
// float evaluation keeps the formula's own order.

import { decimalOf, decimalText } from "../../expr/decimal.ts";
import type { Op, ScalarOp } from "../../expr/arity.ts";
import { laws } from "./laws.ts";
import { isScalar, type Step } from "./program.ts";
import type { Builder, Operator, RealStep } from "./realStep.ts";

/** The same real value by steps that keep their digits. Throws on an operation over an axis. */
export function restated(steps: readonly Step[]): readonly RealStep[] {
  const built = builder();
  const places: number[] = [];
  for (const step of steps)
    places.push(
      step.tag === "call"
        ? built.call(scalar(step.op), ...step.args.map((arg) => places[arg]!))
        : built.place(step),
    );
  return reachable(built.steps, places[places.length - 1]!);
}

function scalar(op: Op): ScalarOp {
  if (isScalar(op)) return op;
  throw new Error(`"${op}" works over an axis, not on one number.`);
}

function builder(): Builder {
  const steps: RealStep[] = [];
  const known = new Map<string, number>();
  const place = (written: RealStep): number => {
    const step = inOrder(written);
    const key = JSON.stringify(step);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, steps.length);
    return steps.push(step) - 1;
  };
  const call = (op: Operator, ...args: readonly number[]): number =>
    laws[op]?.(built, args) ?? place({ tag: "call", op, args });
  const built: Builder = { steps, place, call };
  return built;
}

/** One way to write a step: the shortest literal, and the earlier of two terms or factors first. */
function inOrder(step: RealStep): RealStep {
  if (step.tag === "num") return { tag: "num", text: decimalText(decimalOf(step.text)) };
  if (step.tag === "name" || (step.op !== "add" && step.op !== "mul")) return step;
  return { ...step, args: [...step.args].sort((a, b) => a - b) };
}

/** The steps that the result needs, in order. */
function reachable(steps: readonly RealStep[], result: number): readonly RealStep[] {
  const needed = new Set([result]);
  for (let place = result; place >= 0; place--) {
    const step = steps[place]!;
    if (needed.has(place) && step.tag === "call") for (const arg of step.args) needed.add(arg);
  }
  const kept = [...needed].sort((a, b) => a - b);
  const moved = new Map(kept.map((place, index) => [place, index]));
  return kept.map((place) => {
    const step = steps[place]!;
    return step.tag === "call" ? { ...step, args: step.args.map((arg) => moved.get(arg)!) } : step;
  });
}
