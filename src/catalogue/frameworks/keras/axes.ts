// The axis that the softmax of Keras 1 and 2 works along, and the ranks that it refuses.

import type { AxisRule } from "../../entryParts.ts";
import { overAll } from "../../writing/axes.ts";

const keras1 = "keras-team/keras@1.2.2:keras/activations.py";
const keras2 = "keras-team/keras@2.3.1:keras/activations.py";
const sourceSince2_5 = "keras-team/keras@v2.6.0:keras/activations.py";
const backend = "keras-team/keras@v2.15.0:keras/backend.py";
const theano = "Theano/Theano@rel-1.0.5:theano/tensor/nnet/nnet.py";

const notFlat = "Cannot apply softmax to a tensor that is not 2D or 3D";
const notOneD = "Cannot apply softmax to a tensor that is 1D";

/** Matrices, and three dimensions: along the last. */
const twoOrThree = (versions: string): readonly AxisRule[] => [
  { when: { versions }, ranks: { low: 2, high: 3 }, axis: -1, source: keras1 },
  { when: { versions }, raises: notFlat, source: keras1 },
];

export const softmax1 = twoOrThree("<2");

/** Up to 2.4 the axis of a matrix is ignored. */
export const softmaxOfTfKeras: readonly AxisRule[] = [
  { when: { versions: "<2.5" }, ranks: { low: 2, high: 2 }, axis: -1, source: keras2 },
  { when: { versions: "<3" }, ranks: { high: 1 }, raises: notOneD, source: sourceSince2_5 },
  overAll(keras2),
];

export const softmax2 = [...twoOrThree("<2.0.2"), ...softmaxOfTfKeras];

/** Of the layer; tf.keras 2 passes the axis to its backend. */
export const softmaxLayer2: readonly AxisRule[] = [
  { when: { versions: "<2.4" }, ranks: { low: 2, high: 2 }, axis: -1, source: keras2 },
  { when: { versions: "<2.4" }, ranks: { high: 1 }, raises: notOneD, source: keras2 },
  // TensorFlow takes None for the last axis.
  { when: { versions: ">=2.4", parameters: { axis: null } }, axis: -1, source: backend },
  overAll(keras2),
];

/** Theano's own function, which the backend calls, takes no more than rows. */
export const backendSoftmax: readonly AxisRule[] = [
  {
    when: { versions: "<2.1.6", backend: ["theano-c", "theano-py", "theano"] },
    ranks: { low: 3 },
    raises: "x must be 1-d or 2-d tensor of floats",
    source: theano,
  },
  { when: { versions: ">=2.15,<3" }, ranks: { high: 1 }, raises: notOneD, source: backend },
];
