import * as v from "valibot";

/** A parameter's value as Python code gives it. */
export type SelectedValue = number | boolean | string | null;

/** One activation, in one framework and version, with its parameters. */
export interface Item {
  /** The catalogue's id of the entry. */
  readonly entry: string;
  readonly version: string;
  readonly backend: string | null;
  /** Only what differs from the defaults. */
  readonly parameters: Readonly<Record<string, SelectedValue>>;
  /** What the code gives but cannot be taken from it: each is shown at its default. */
  readonly open?: readonly string[] | undefined;
  /** Why this version, in the reader's language; empty when the reader chose it. */
  readonly because: string;
}

/** What the playground shows, in all its views. */
export interface Selection {
  readonly schema: 1;
  readonly items: readonly Item[];
  /** The reader's own formulas of `x`, one per line; empty if there are no formulas. */
  readonly expression: string;
  /** The values of the letters in them, where they are not 1. */
  readonly letters?: Readonly<Record<string, number>> | undefined;
  /** The index of the item in focus, or of one of the reader's own formulas; the first by default. */
  readonly front?: number | "own" | undefined;
  /** The index of the formula in focus, if a formula is in focus; the first by default. */
  readonly own?: number | undefined;
  /** What is known of one of these formulas, as a sentence in the reader's language. */
  readonly verdict?: { readonly expression: string; readonly text: string } | undefined;
}

export const emptySelection: Selection = { schema: 1, items: [], expression: "" };

const short = v.pipe(v.string(), v.maxLength(200));
const names = v.pipe(v.string(), v.regex(/^[A-Za-z_]\w{0,39}$/));
const value = v.union([v.pipe(v.number(), v.finite()), v.boolean(), short, v.null()]);
const parameters = v.pipe(
  v.record(names, value),
  v.check((record) => Object.keys(record).length <= 20, "too many parameters"),
);

/** Checks an item that came from elsewhere, and copies only the fields it knows. */
export const itemSchema: v.GenericSchema<unknown, Item> = v.object({
  entry: short,
  version: short,
  backend: v.nullable(short),
  parameters,
  because: v.pipe(v.string(), v.maxLength(500)),
  open: v.optional(v.pipe(v.array(names), v.maxLength(20))),
});

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

export const selectionSchema: v.GenericSchema<unknown, Selection> = v.object({
  schema: v.literal(1),
  items: v.pipe(v.array(itemSchema), v.maxLength(60)),
  expression: v.pipe(v.string(), v.maxLength(4000)),
  letters: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]\d?$/)), v.pipe(v.number(), v.finite())),
      v.check((record) => Object.keys(record).length <= 100, "too many letters"),
    ),
  ),
  front: v.optional(v.union([place, v.literal("own")])),
  own: v.optional(place),
  verdict: v.optional(
    v.object({
      expression: v.pipe(v.string(), v.maxLength(4000)),
      text: v.pipe(v.string(), v.maxLength(1000)),
    }),
  ),
});

/** The selection in a persisted or received value; undefined when it holds none that this version understands. */
export function toSelection(received: unknown): Selection | undefined {
  const parsed = v.safeParse(selectionSchema, received);
  return parsed.success ? parsed.output : undefined;
}
