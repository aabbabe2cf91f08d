// The recurrent cells of Flax, and their default functions.
// google/flax@v0.12.7:flax/linen/recurrent.py and flax/nnx/nn/recurrent.py.

import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

type Place = Pick<ArgumentSite, "position">;
type Argument = Place & Pick<ArgumentSite, "parameter">;

const taking = (cell: string, argument: Argument, usual: string): Site => ({
  kind: "argument",
  callee: cell,
  ...argument,
  default: `${cell.slice(0, cell.lastIndexOf("."))}.${usual}`,
});

/** flax.nnx takes them by their names alone. */
const gated = (cell: string, place: (at: number) => Place): readonly Site[] => [
  taking(cell, { parameter: "gate_fn", ...place(1) }, "sigmoid"),
  taking(cell, { parameter: "activation_fn", ...place(2) }, "tanh"),
];

const byPlace = (position: number): Place => ({ position });
const byName = (): Place => ({});

export const sites: readonly Site[] = [
  ...words("LSTMCell OptimizedLSTMCell GRUCell MGUCell").flatMap((cell) =>
    gated(`flax.linen.${cell}`, byPlace),
  ),
  taking("flax.linen.SimpleCell", { parameter: "activation_fn", position: 1 }, "tanh"),
  ...words("LSTMCell OptimizedLSTMCell GRUCell").flatMap((cell) =>
    gated(`flax.nnx.${cell}`, byName),
  ),
  taking("flax.nnx.SimpleCell", { parameter: "activation_fn" }, "tanh"),
];
