// What the page of a saved model shows: plain data, made by the host.
import * as v from "valibot";

const rowSchema = v.object({
  /** Layer, activation, meaning as saved, and what changes; empty where nothing does. */
  cells: v.array(v.string()),
  isChanged: v.boolean(),
});

export const modelTableSchema = v.object({
  kind: v.literal("table"),
  title: v.string(),
  /** Sentences above the table: what saved the model, what loads it, or why it cannot be inspected. */
  notes: v.array(v.string()),
  head: v.array(v.string()),
  rows: v.array(rowSchema),
});

export type ModelTable = v.InferOutput<typeof modelTableSchema>;

/** The only message from the page: it is ready to listen. */
export const pageReadySchema = v.object({ kind: v.literal("ready") });
