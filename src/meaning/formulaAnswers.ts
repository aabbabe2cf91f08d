// What is known of formulas: worked out once for each formula and its values, some of it when the extension was built.
import { apart, type Apart } from "./apart.ts";
import type { LostDigits } from "../numeric/facts/lostDigits.ts";
import { lossOf } from "./digits.ts";
import { shapeOf, type Shape } from "./shape.ts";
import { subjectKey, type Subject } from "./subject.ts";

export interface FormulaAnswers {
  shapeOf(subject: Subject): Shape;
  apart(a: Subject, b: Subject): Apart;
  /** Where it loses digits in float32. */
  lossOf(subject: Subject): LostDigits | undefined;
  /** Everything that was computed, for a later `recall`. */
  text(): string;
  /** Takes what another run worked out; only a text that `text` wrote will do. */
  recall(text: string): void;
}

export function formulaAnswers(): FormulaAnswers {
  const shapes = new Map<string, Shape>();
  const aparts = new Map<string, Apart>();
  const losses = new Map<string, { readonly lost?: LostDigits }>();
  return {
    shapeOf: (subject) => kept(shapes, subjectKey(subject), () => shapeOf(subject)),
    apart: (a, b) => kept(aparts, [a, b].map(subjectKey).sort().join(""), () => apart(a, b)),
    lossOf: (subject) => kept(losses, subjectKey(subject), () => lossIn(subject)).lost,
    text: () =>
      JSON.stringify([[...shapes], [...aparts], [...losses]], (_, value: unknown) =>
        typeof value === "number" && !isPlain(value) ? { float: formatted(value) } : value,
      ),
    recall(text) {
      const read = JSON.parse(text, (_, value: unknown) => floatIn(value)) as readonly [
        Iterable<[string, Shape]>,
        Iterable<[string, Apart]>,
        Iterable<[string, { readonly lost?: LostDigits }]>,
      ];
      for (const [key, shape] of read[0]) shapes.set(key, shape);
      for (const [key, size] of read[1]) aparts.set(key, size);
      for (const [key, loss] of read[2]) losses.set(key, loss);
    },
  };
}

function lossIn(subject: Subject): { readonly lost?: LostDigits } {
  const lost = lossOf(subject);
  return lost === undefined ? {} : { lost };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Numbers that JSON knows; the others travel by name. */
const isPlain = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);
const formatted = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
const floatIn = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "float" in value ? Number(value.float) : value;
