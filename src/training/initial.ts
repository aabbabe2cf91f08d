// The weights that networks start with.

import { keyOf, philox, unitInterval } from "./philox.ts";
import { layersOf, weightsIn, type LayerShape, type Setting } from "./setting.ts";

/**
 * The weights of `count` networks from number `first` on, weight by weight: that of network n at
 * `weight * count + n − first`. Network n starts the same whatever it is run with.
 */
export function initialWeights(setting: Setting, first: number, count: number): Float64Array {
  const weights = new Float64Array(weightsIn(setting) * count);
  for (const layer of layersOf(setting)) {
    for (let place = 0; place < layer.units * (layer.inputs + 1); place++) {
      const isBias = (place + 1) % (layer.inputs + 1) === 0;
      const spread = isBias ? 0 : spreadOf(setting.init, layer);
      const row = layer.first + place;
      for (let n = 0; n < count; n++) {
        const random = drawn(setting.seed, row, first + n);
        weights[row * count + n] = weightOf(setting.init, spread, random);
      }
    }
  }
  return weights;
}

/** The random number in (0, 1) of one weight of one network. */
function drawn(seed: number, weight: number, network: number): number {
  const words = philox([Math.floor(weight / 4), network, 0, 0], keyOf(seed, 0));
  return unitInterval(words[weight % 4] ?? 0);
}

/** On the page all are uniform in (0, 1); the others are uniform around 0, and their biases start at 0. */
function weightOf(init: Setting["init"], spread: number, random: number): number {
  if (init === "page") return random;
  return spread === 0 ? 0 : Math.fround((2 * random - 1) * spread);
}

/** The end of the interval, as in Keras's `glorot_uniform`, `he_uniform` and `lecun_uniform`. */
function spreadOf(init: Setting["init"], { inputs, units }: LayerShape): number {
  const variances = { page: 1, glorot: 2 / (inputs + units), he: 2 / inputs, lecun: 1 / inputs };
  return Math.fround(Math.sqrt(3 * variances[init]));
}
