// One activation of Keras: what is documented, and what each backend computes.

import type { AxisRule, Definition, Parameter } from "../../entryParts.ts";
import type { Brief } from "../../writing/brief.ts";
import { within } from "../../writing/conditions.ts";
import { perObject } from "../../../memo.ts";

/** The definitions of a backend that is absent agree with the documentation. */
export interface Operation {
  readonly family: string;
  readonly over?: "element" | "vector";
  readonly axes?: readonly AxisRule[];
  readonly parameters?: readonly Parameter[];
  readonly documented: readonly Definition[];
  readonly on: Readonly<Partial<Record<Backend, readonly Definition[]>>>;
}

export type Backend = "tensorflow" | "theano" | "cntk" | "jax" | "torch" | "numpy" | "openvino";

export type BackendBody = Pick<
  Brief,
  "family" | "over" | "axes" | "parameters" | "documented" | "implemented"
>;

/** The operation as Keras offers it, on whichever backend runs. */
export const onBackends = ({ on, ...rest }: Operation): BackendBody => ({
  ...rest,
  implemented: everywhere(on),
});

/** Entries that share an operation share its definitions. */
const everywhere = perObject((on: Operation["on"]): readonly Definition[] => {
  const { openvino = on.numpy ?? [], ...others } = on;
  const definitions = Object.entries(others).flatMap(([backend, ones]) =>
    ones.map((definition) => within({ backend }, definition)),
  );
  definitions.push(...openvino.map(onOpenvino));
  return definitions;
});

/** The operation as tf.keras 2 offers it, which has no other backend. */
export const onTensorflow = ({ on, ...rest }: Operation): BackendBody => ({
  ...rest,
  implemented: on.tensorflow ?? [],
});

const openvinoSource = "keras-team/keras@v3.15.1:keras/src/backend/openvino/nn.py";

/** OpenVINO's operations compute the same functions as NumPy's, unless an operation gives its own. */
const onOpenvino = (definition: Definition): Definition =>
  within(
    { backend: "openvino" },
    {
      ...definition,
      gradient: {
        kind: "none",
        reason: "The OpenVINO backend computes no gradients.",
        source: openvinoSource,
      },
      source: openvinoSource,
    },
  );

/** What a backend computes that cannot differentiate. */
export const withoutGradient = (definition: Definition): Definition => ({
  ...definition,
  gradient: {
    kind: "none",
    reason: "The NumPy backend computes no gradients.",
    source: definition.source,
  },
});
