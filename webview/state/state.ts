import * as v from "valibot";
import type { Form } from "../../src/readings/wgsl/kernel.ts";
import { viewIds, type Opening, type Start, type ViewId } from "../../src/protocol/messages.ts";
import {
  itemSchema,
  selectionSchema,
  type Item,
  type Selection,
  type SelectedValue,
} from "../../src/protocol/selection.ts";
import { trainingOrderSchema, type TrainingOrder } from "../../src/protocol/trainingOrder.ts";
import {
  inputDistributionSchema,
  usualInputDistribution,
  type InputDistribution,
} from "../distribution/distribution.ts";
import type { Gpu } from "../gpu/device.ts";
import type { Quantity } from "../plot/frame.ts";
import { numberTypes, type NumberType } from "../plot/lens.ts";
import type { Scale } from "../plot/axes/scale.ts";
import { sceneSchema, usualScene, type SurfaceScene } from "../surface/scene.ts";
import { usualOrder } from "../train/order.ts";
import { home, windowOf, windowOn, type Window } from "../plot/axes/window.ts";

/** Which of an entry's two definitions is meant. */
export type FacetId = "documented" | "implemented";

/** What is kept when the page is hidden, or the window reloaded. */
export interface SavedState {
  readonly opening: string;
  /** What came from the code, by an opening or from under the cursor; null when nothing did. */
  readonly fromCode: Item | null;
  readonly selection: Selection;
  readonly view: ViewId;
  /** Whether the reader opened the atlas over a plot. */
  readonly atlas: boolean;
  readonly window: Window;
  readonly scales: { readonly x: Scale; readonly y: Scale };
  readonly quantities: readonly Quantity[];
  /** How the inputs of a layer are distributed. */
  readonly inflow: InputDistribution;
  /** Whether what comes in and what goes out is drawn at the axes. */
  readonly hills: boolean;
  /** Whether the bit patterns of the numbers at the cursor are shown. */
  readonly bits: boolean;
  readonly of: FacetId;
  readonly form: Form;
  readonly numberType: NumberType;
  readonly scene: SurfaceScene;
  readonly training: TrainingOrder;
}

export interface State extends SavedState {
  /** Whether the panel shows what lies under the cursor. */
  readonly following: boolean;
  readonly gpu: Gpu;
  /** The vertical stretch of the plot, while the reader drags the curve, which must not move away. */
  readonly heldHeight?: Window | undefined;
}

export const quantityIds = ["value", "slope", "curvature"] as const satisfies readonly Quantity[];

/** The state of an opening: what was kept of the same one, or fresh. */
export function startState(opening: Omit<Start, "words">, stored: unknown): State {
  const kept = toKept(stored);
  const now = { following: opening.follow, gpu: { kind: "starting" } } as const;
  if (kept !== undefined && kept.opening === opening.opening) return { ...kept, ...now };
  return shown({ ...usual, ...now }, opening);
}

/** Another opening on the same page: the window and the looks stay, the selection and the view are new. */
export const shown = (
  state: Omit<State, "opening" | "fromCode" | "selection" | "view" | "atlas">,
  { opening, selection, view, training }: Opening,
): State => ({
  ...state,
  opening,
  fromCode: selection.items[0] ?? null,
  selection,
  view,
  atlas: false,
  ...(training && { training }),
});

/** What of the state is worth keeping. */
export function kept({ gpu: _, following: __, heldHeight: ___, ...kept }: State): SavedState {
  return kept;
}

/** A change of what is on show, for the store. */
export const changeSelection =
  (next: (now: Selection) => Selection) =>
  (state: State): State => ({ ...state, selection: next(state.selection) });

export const changeItems = (state: State, items: readonly Item[]): State => ({
  ...state,
  selection: { ...state.selection, items },
});

/** The item with one parameter changed. */
export const withParameter = (item: Item, name: string, value: SelectedValue): Item => ({
  ...item,
  parameters: { ...item.parameters, [name]: value },
});

export const turned = (
  quantities: readonly Quantity[],
  quantity: Quantity,
  on: boolean,
): readonly Quantity[] =>
  quantityIds.filter((id) => (id === quantity ? on : quantities.includes(id)));

const usual: Omit<SavedState, "opening" | "fromCode" | "selection" | "view" | "atlas"> = {
  window: home,
  scales: { x: "linear", y: "linear" },
  quantities: ["value", "slope"],
  inflow: usualInputDistribution,
  hills: true,
  bits: false,
  of: "implemented",
  form: "stable",
  numberType: "float32",
  scene: usualScene,
  training: usualOrder,
};

const scale = v.picklist(["linear", "symlog", "log"]);
const number = v.pipe(v.number(), v.finite());
const keptSchema = v.object({
  opening: v.pipe(v.string(), v.maxLength(40)),
  fromCode: v.nullable(itemSchema),
  selection: selectionSchema,
  view: v.picklist(viewIds),
  atlas: v.optional(v.boolean(), false),
  window: v.object({ low: number, high: number }),
  scales: v.object({ x: scale, y: scale }),
  quantities: v.pipe(v.array(v.picklist(quantityIds)), v.maxLength(3)),
  inflow: v.optional(inputDistributionSchema, usualInputDistribution),
  hills: v.optional(v.boolean(), true),
  bits: v.optional(v.boolean(), false),
  of: v.picklist(["documented", "implemented"]),
  form: v.picklist(["documented", "stable"]),
  numberType: v.picklist(numberTypes),
  scene: sceneSchema,
  training: trainingOrderSchema,
});

/** What an earlier page stored; undefined when another version of this extension wrote it. */
export function toKept(stored: unknown): SavedState | undefined {
  const parsed = v.safeParse(keptSchema, stored);
  if (!parsed.success) return undefined;
  const { window, scales } = parsed.output;
  return {
    ...parsed.output,
    window: windowOn(windowOf(window.low, window.high, scales.x) ?? home, scales.x),
  };
}
