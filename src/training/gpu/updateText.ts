import { adamDecay, momentumDecay } from "../block/loops.ts";
import { weightsIn, type LayerShape, type Optimizer, type Setting } from "../setting.ts";

/** The step of each weight of a layer. */
export function updateText(
  layer: LayerShape & { readonly index: number },
  setting: Setting,
  number: (place: string) => string,
): string {
  const { index, units, inputs, first } = layer;
  const kept = (n: number): string => number(`place + ${n * weightsIn(setting)}u`);
  const step = steps[setting.optimizer]({
    weight: number("place"),
    first: kept(1),
    second: kept(2),
  });
  return `      for (var unit = 0u; unit < ${units}u; unit++) {
        for (var i = 0u; i <= ${inputs}u; i++) {
          let place = ${first}u + unit * ${inputs + 1}u + i;
          var input = 1.0;
          if (i < ${inputs}u) { input = ${inputText(layer, "i")}; }
          let slope = errors${index}[unit] * input;
          ${step}
        }
      }`;
}

interface Kept {
  readonly weight: string;
  readonly first: string;
  readonly second: string;
}

const steps: Readonly<Record<Optimizer, (kept: Kept) => string>> = {
  sgd: ({ weight }) => `${weight} = ${weight} - run.rate * slope;`,
  momentum: ({ weight, first }) => `let speed = ${momentumDecay} * ${first} + slope;
          ${first} = speed;
          ${weight} = ${weight} - run.rate * speed;`,
  adam: ({
    weight,
    first,
    second,
  }) => `let mean = ${adamDecay.beta1} * ${first} + ${1 - adamDecay.beta1} * slope;
          let square = ${adamDecay.beta2} * ${second} + ${1 - adamDecay.beta2} * (slope * slope);
          ${first} = mean;
          ${second} = square;
          let bias1 = 1.0 - exp2(steps * ${Math.log2(adamDecay.beta1)});
          let bias2 = 1.0 - exp2(steps * ${Math.log2(adamDecay.beta2)});
          ${weight} = ${weight} - run.rate * ((mean / bias1) / (sqrt(square / bias2) + ${adamDecay.epsilon}));`,
};

/** What comes into a layer. */
export const inputText = ({ index }: { readonly index: number }, place: string): string =>
  index === 0 ? `data[at + ${place}]` : `outputs${index - 1}[${place}]`;
