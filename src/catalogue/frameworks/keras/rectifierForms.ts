// Keras's rectifier with a slope, a cap and a threshold, as each backend adds its parts together.

import type { Condition, Definition } from "../../entryParts.ts";
import { within } from "../../writing/conditions.ts";

/** How one backend rectifies: texts of an argument, and the operations that it has ready-made. */
export interface Rectifier {
  readonly relu: (u: string) => string;
  /** The derivative of `relu`. */
  readonly step: (u: string) => string;
  /** What stays of `x` above the threshold. */
  readonly kept: string;
  /** The operation for a cap of exactly 6. */
  readonly six?: Piece;
  /** The operation for a slope alone. */
  readonly leaky?: readonly Definition[];
  /** 1 where the cap lets `positive` pass; absent: at both bounds too. */
  readonly inside?: string;
  readonly source: string;
  readonly note?: string;
}

interface Piece {
  readonly value: string;
  readonly step: string;
  readonly where?: Readonly<Record<string, string>>;
}

interface Form {
  readonly slope: boolean;
  readonly cap: "none" | "six" | "any";
  readonly threshold: boolean;
}

/** All forms, the special ones first; `slope` is the name of that parameter. */
export const rectified = (on: Rectifier, slope: string): readonly Definition[] =>
  forms
    .filter((form) => form.cap !== "six" || (on.six !== undefined && !form.threshold))
    .flatMap((form) =>
      definitionsOf(on, slope, form).map((definition) =>
        within(conditionOf(form, slope), definition),
      ),
    );

const forms: readonly Form[] = [false, true].flatMap((slope) =>
  [false, true].flatMap((threshold) =>
    (["none", "six", "any"] as const).map((cap) => ({ slope, cap, threshold })),
  ),
);

/** f = capped positive part - slope * relu(threshold - x), with only the requested parts. */
function definitionsOf(on: Rectifier, slope: string, form: Form): readonly Definition[] {
  if (on.leaky && form.slope && form.cap === "none" && !form.threshold) return on.leaky;
  const { value, step, where } = capped(on, form);
  const turned = form.threshold ? "(-x + threshold)" : "(-x)";
  return [
    {
      formula: form.slope ? `${value} - ${slope} * (${on.relu(turned)})` : value,
      ...(where && { where }),
      gradient: {
        kind: "formula",
        formula: form.slope ? `${step} + ${slope} * (${on.step(turned)})` : step,
        ...(where && { where }),
        source: on.source,
        ...(on.note !== undefined && { note: on.note }),
      },
      source: on.source,
    },
  ];
}

function capped(on: Rectifier, form: Form): Piece {
  if (form.cap === "six" && on.six) return on.six;
  const piece = form.threshold
    ? { value: on.kept, step: "where(x > threshold, 1, 0)" }
    : { value: on.relu("x"), step: on.step("x") };
  if (form.cap === "none") return piece;
  return {
    value: "clip(positive, 0, max_value)",
    step: on.inside
      ? `${on.inside} * ${piece.step}`
      : `where((positive >= 0) & (positive <= max_value), ${piece.step}, 0)`,
    where: { positive: piece.value },
  };
}

/** What the parameters must be for a form to apply, given that the more special ones came before. */
const conditionOf = (form: Form, slope: string): Condition => ({
  parameters: {
    ...(!form.slope && { [slope]: 0 }),
    ...(form.cap === "none" && { max_value: null }),
    ...(form.cap === "six" && { max_value: 6 }),
    ...(!form.threshold && { threshold: 0 }),
  },
});
