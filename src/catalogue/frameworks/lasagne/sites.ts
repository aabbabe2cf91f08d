// The layers of Lasagne that take a nonlinearity, and their defaults.
// Lasagne/Lasagne@5d3c63cb315c:lasagne/layers/; 0.1 has the same places.

import type { Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

const taking = (layers: string, position: number, usual = "rectify"): readonly Site[] =>
  words(layers).map((layer) => ({
    kind: "argument",
    callee: `lasagne.layers.${layer}`,
    parameter: "nonlinearity",
    position,
    default: `lasagne.nonlinearities.${usual}`,
  }));

export const sites: readonly Site[] = [
  ...taking("NonlinearityLayer", 1),
  ...taking("CustomRecurrentLayer", 3),
  ...taking("DenseLayer", 4),
  ...taking("Gate", 4, "sigmoid"),
  ...taking("NINLayer RecurrentLayer", 5),
  ...taking("LSTMLayer", 6, "tanh"),
  ...taking("Conv1DLayer Conv2DLayer Conv3DLayer TransposedConv2DLayer TransposedConv3DLayer", 8),
  ...taking("DilatedConv2DLayer LocallyConnected2DLayer", 8),
];
