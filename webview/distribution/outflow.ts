import { keyOf } from "../../src/catalogue/choice.ts";
import type { App } from "../app.ts";
import { compute } from "../compute/compute.ts";
import type { Curve } from "../compute/curves.ts";
import { noneIfLate } from "../worker/watchdog.ts";
import { quantiles } from "./distribution.ts";
import { remembered } from "../state/remembered.ts";
import { elementAt } from "../../src/required.ts";
import type { DistributionFrame } from "../plot/frame.ts";
import type { PictureState } from "../plot/pictureState.ts";

/**
 * What the function in focus makes of the inputs that a layer gets. Undefined where that is not to be shown, where the
 * function has no curve, and where it takes too long. The result does not depend on the window, and is computed once.
 */
export async function distributionFrame(
  app: App,
  { hills, inflow, form }: Pick<PictureState, "hills" | "inflow" | "form">,
  curves: readonly Curve[],
): Promise<DistributionFrame | undefined> {
  const curve = curves.find(({ quantity }) => quantity === "value");
  if (!hills || curve === undefined || inflow.deviation === 0) return undefined;
  const key = JSON.stringify([curve.numbers, narrowKey(curve), inflow, form]);
  const outputs = await known(curve.expr, key, async () => {
    const { values } = await compute(app, [curve], {
      inputs: quantiles(inflow, sampleCount),
      form,
    });
    return elementAt(values, 0);
  }).catch(noneIfLate);
  return outputs && { inflow, outputs };
}

/** What decides how a curve is rounded in 16 bits, beside its tree and numbers. */
const narrowKey = ({ narrow }: Curve) =>
  narrow && [narrow.choice.dtype, narrow.of, keyOf(narrow.choice)];

const known = remembered<Float32Array>();
const sampleCount = 2048;
