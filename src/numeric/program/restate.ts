// A formula rewritten with the same real value. Only the exact reference uses this;
// float evaluation keeps the formula's own order.

import { decimalOf, decimalText } from "../../expr/decimal.ts";
import type { ScalarOp } from "../../expr/arity.ts";
import { applyPartial } from "../../expr/table.ts";
import { elementAt, last, required } from "../../required.ts";
import { laws } from "./laws.ts";
import { scalar, stepCall, type Step, type StepCall } from "./program.ts";
import type { Builder, RealStep } from "./realStep.ts";

/** The same real value by steps that keep their digits. Throws on an operation over an axis. */
export function restated(steps: readonly Step[]): readonly RealStep[] {
  const { built, called } = builder();
  const places: number[] = [];
  for (const step of steps) places.push(step.tag === "call" ? copied(step) : built.place(step));
  return reachable(built.steps, last(places));

  function copied({ op, args }: StepCall): number {
    return called(
      scalar(op),
      args.map((arg) => elementAt(places, arg)),
    );
  }
}

function builder() {
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
  const called = (op: ScalarOp, args: readonly number[]): number =>
    applyPartial(laws, { op, args }, built) ?? place(stepCall(op, args));
  const built: Builder = { steps, place, call: (op, ...args) => called(op, args) };
  return { built, called };
}

/** One way to write a step: the shortest literal, and the earlier of two terms or factors first. */
function inOrder(step: RealStep): RealStep {
  if (step.tag === "num") return { tag: "num", text: decimalText(decimalOf(step.text)) };
  if (step.tag === "name" || (step.op !== "add" && step.op !== "mul")) return step;
  const [first, second] = step.args;
  return first <= second ? step : stepCall(step.op, [second, first]);
}

/** The steps that the result needs, in order. */
function reachable(steps: readonly RealStep[], result: number): readonly RealStep[] {
  const needed = new Set([result]);
  for (let place = result; place >= 0; place--) {
    const step = elementAt(steps, place);
    if (needed.has(place) && step.tag === "call") for (const arg of step.args) needed.add(arg);
  }
  const kept = [...needed].sort((a, b) => a - b);
  const moved = new Map(kept.map((place, index) => [place, index]));
  const movedTo = (place: number): number => required(moved.get(place), "a needed step");
  return kept.map((place) => {
    const step = elementAt(steps, place);
    return step.tag === "call" ? stepCall(step.op, step.args.map(movedTo)) : step;
  });
}
