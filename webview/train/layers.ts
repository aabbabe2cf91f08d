// The functions of the hidden layers: those that are chosen, and elsewhere each function on show.

import { emptySelection, type Selection } from "../../src/protocol/selection.ts";
import type { LayerFunction, TrainingOrder } from "../../src/protocol/trainingOrder.ts";
import type { App } from "../app.ts";
import { ownLines } from "../state/front.ts";
import { readsOf, type SubjectResult } from "../state/subject.ts";
import { subjectMessages } from "../state/subjectMessages.ts";
import { trainedName } from "./trainedName.ts";

/** The function that a layer is given, or why it cannot be read. */
export function readLayer(app: Pick<App, "state" | "say">, chosen: LayerFunction): SubjectResult {
  const { letters } = app.state.now().selection;
  const alone =
    typeof chosen === "string"
      ? { ...emptySelection, expression: chosen, letters }
      : { ...emptySelection, items: [chosen] };
  const [read = { kind: "empty" }] = readsOf(alone, subjectMessages(app));
  return read;
}

/** What a layer's function is called; why it cannot be read if it cannot. */
export function layerName(app: Pick<App, "state" | "say">, chosen: LayerFunction): string {
  const read = readLayer(app, chosen);
  if (read.kind === "read") return trainedName(read.subject);
  return read.kind === "failed" ? read.message : "";
}

/** What a layer may be given: the functions on show, and those that a layer has already. */
export function layerChoices(
  selection: Selection,
  layers: TrainingOrder["layers"],
): readonly LayerFunction[] {
  const all: readonly LayerFunction[] = [
    ...selection.items,
    ...ownLines(selection).filter((text) => text.trim() !== ""),
    ...layers.filter((one) => one !== null),
  ];
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

export const isSame = (a: LayerFunction, b: LayerFunction): boolean =>
  JSON.stringify(keyed(a)) === JSON.stringify(keyed(b));

/** Without the sentence why an item has its version. */
const keyed = (one: LayerFunction): unknown =>
  typeof one === "string" ? one : { ...one, because: "" };
