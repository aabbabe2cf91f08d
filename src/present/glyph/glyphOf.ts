// The glyph of a choice: its shape, and why a reader should look at it.
import { implementedIn } from "../../catalogue/definition.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import type { Choice } from "../../catalogue/request.ts";
import { subjectKey, subjectOf } from "../../meaning/subject.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { curvedSubject, rowsOf } from "../hover/drawn.ts";
import type { Explanation } from "../hover/explanation.ts";
import { glyphSvg, type GlyphMark, type GlyphShape } from "../picture/glyph.ts";
import { paletteOf, type ThemeKind } from "../picture/palette.ts";

export interface Glyph {
  readonly svg: string;
  readonly isMarked: boolean;
}

/** The glyph for the meaning of a name at its place; undefined if there is nothing to draw. */
export function glyphOfMeaning(explanation: Explanation, theme: ThemeKind): Glyph | undefined {
  if (explanation.kind !== "function") return undefined;
  const { curves, rows, gate } = explanation.facts;
  const shape = shapeOf({ value: curves?.value, values: rows?.outputs[0]?.values, gate });
  const mark = markOf(explanation);
  const svg = shape && glyphSvg(shape, mark, paletteOf(theme));
  return svg === undefined ? undefined : { svg, isMarked: mark !== undefined };
}

/** The glyphs of activations in a list of all, in one theme: those that compute the same are drawn once. */
export function glyphsOfChoices(theme: ThemeKind): (choice: Choice) => string | undefined {
  const drawn = new Map<string, string | undefined>();
  return (choice) => {
    const definition = implementedIn(choice.entry, choice);
    const mark = definition.gradient?.kind === "none" ? "no-gradient" : undefined;
    const key = `${subjectKey(subjectOf(choice, definition))} ${mark ?? ""}`;
    if (!drawn.has(key)) {
      const shape = shapeOfChoice(choice, definition);
      drawn.set(key, shape && glyphSvg(shape, mark, paletteOf(theme)));
    }
    return drawn.get(key);
  };
}

function shapeOfChoice(choice: Choice, definition: Definition): GlyphShape | undefined {
  const subject = curvedSubject(choice, definition);
  const along = rowsOf(choice);
  return shapeOf({
    value: subject && evaluator(subject.formula, "f32", subject.parameters),
    values: along.rows?.outputs[0]?.values,
    gate: along.gate,
  });
}

/** A missing gradient ranks before a change of version: the first stops training now, the second matters later. */
function markOf(explanation: Extract<Explanation, { kind: "function" }>): GlyphMark | undefined {
  const { gradient, namesakes } = explanation.facts;
  if (gradient.kind === "none") return "no-gradient";
  const isOther = namesakes.some(
    ({ apart: { kind }, otherVersion }) =>
      otherVersion === true && (kind === "most" || kind === "unbounded"),
  );
  return isOther ? "other-version" : undefined;
}

interface Parts {
  readonly value: ((x: number) => number) | undefined;
  readonly values: readonly number[] | undefined;
  readonly gate: Extract<GlyphShape, { kind: "gate" }>["gate"] | undefined;
}

function shapeOf({ value, values, gate }: Parts): GlyphShape | undefined {
  if (gate) return { kind: "gate", gate };
  if (values) return { kind: "bars", values };
  return value && { kind: "curve", value };
}
