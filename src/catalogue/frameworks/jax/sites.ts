// The recurrent cells of Flax, and the functions that they take where none is given.
// google/flax@v0.12.7:flax/linen/recurrent.py and flax/nnx/nn/recurrent.py.

import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

type Place = Pick<ArgumentSite, "position">;

const taking = (cell: string, parameter: string, usual: string, place: Place): Site => ({
  kind: "argument",
  callee: cell,
  parameter,
  ...place,
  default: `${cell.slice(0, cell.lastIndexOf("."))}.${usual}`,
});

/** flax.nnx takes them by their names alone. */
const gated = (cell: string, place: (at: number) => Place): readonly Site[] => [
  taking(cell, "gate_fn", "sigmoid", place(1)),
  taking(cell, "activation_fn", "tanh", place(2)),
];

const byPlace = (position: number): Place => ({ position });
const byName = (): Place => ({});

export const sites: readonly Site[] = [
  ...words("LSTMCell OptimizedLSTMCell GRUCell MGUCell").flatMap((cell) =>
    gated(`flax.linen.${cell}`, byPlace),
  ),
  taking("flax.linen.SimpleCell", "activation_fn", "tanh", byPlace(1)),
  ...words("LSTMCell OptimizedLSTMCell GRUCell").flatMap((cell) =>
    gated(`flax.nnx.${cell}`, byName),
  ),
  taking("flax.nnx.SimpleCell", "activation_fn", "tanh", byName()),
];
