// A run as one kernel: a network in each invocation, forward, backward and a step of each weight, sample by sample.

import type { Expr } from "../../expr/expr.ts";
import { nearestFloat } from "../../numeric/floats/nearestFloat.ts";
import { parameterOf } from "../../numeric/program/parameters.ts";
import { documentedFunction } from "../../readings/wgsl/documented.ts";
import { functionsFor } from "../../readings/wgsl/functions.ts";

import { plannedLayers, type Plan, type PlannedLayer } from "../plan.ts";
import { numbersPerWeight, weightsIn } from "../setting.ts";
import { taskOf } from "../tasks.ts";
import { inputText, updateText } from "./updateText.ts";

export interface TrainingKernel {
  readonly wgsl: string;
  /** The parameters of the activations, and after them each sample's inputs and target. */
  readonly data: Float32Array<ArrayBuffer>;
}

/** Its activations and their slopes are the trees' literal WGSL. */
export function trainingKernel(plan: Plan): TrainingKernel {
  const { setting } = plan;
  const layers = plannedLayers(plan);
  const numbers: number[] = [];
  const functions = layers.map((layer, index) => functionsOf(layer, index, numbers));
  const { samples, square } = taskOf(setting.task);
  const start = numbers.length;
  for (const { inputs, target } of samples) numbers.push(...inputs, target);
  const rows = numbersPerWeight[setting.optimizer] * weightsIn(setting);
  const bodies = functions.map(({ text }) => text).join("\n");
  const isSmall = rows <= maxPrivateFloats;
  const number = isSmall
    ? (place: string): string => `numbers[${place}]`
    : (place: string): string => `state[(${place}) * run.networks + network]`;
  const all = layers.map((layer, index) => ({ ...layer, index }));
  const move = (text: string): string =>
    isSmall ? `for (var row = 0u; row < ${rows}u; row++) { ${text} }` : "";
  const forward = all.map((layer) => forwardText(layer, { start, number, calls: functions }));
  const backward = all.map((layer) => backwardText(layer, layers[layer.index + 1], number));
  const update = all.map((layer) => updateText(layer, setting, number));
  const wgsl = `${functionsFor(bodies)}${bodies}
struct Run { networks: u32, start: u32, end: u32, rate: f32 }

@group(0) @binding(0) var<storage, read> data: array<f32>;
@group(0) @binding(1) var<storage, read_write> state: array<f32>;
@group(0) @binding(2) var<uniform> run: Run;

@compute @workgroup_size(${groupSize})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let network = id.x;
  if (network >= run.networks) { return; }
  ${isSmall ? `var numbers: array<f32, ${rows}>;` : ""}
  ${move("numbers[row] = state[row * run.networks + network];")}
${all.map(({ index, units }) => arraysText(index, units)).join("\n")}
  for (var epoch = run.start; epoch < run.end; epoch++) {
    for (var sample = 0u; sample < ${samples.length}u; sample++) {
      let at = ${start}u + sample * ${square.length + 1}u;
      let target_value = data[at + ${square.length}u];
      let steps = f32(epoch * ${samples.length}u + sample + 1u);
${forward.join("\n")}
      let output = outputs${all.length - 1}[0];
      errors${all.length - 1}[0] = (${lossSlopes[setting.loss]}) * slopes${all.length - 1}[0];
${backward.toReversed().join("\n")}
${update.join("\n")}
    }
  }
  ${move("state[row * run.networks + network] = numbers[row];")}
}
`;
  return { wgsl, data: Float32Array.from(numbers) };
}

interface Calls {
  readonly text: string;
  readonly value: string;
  readonly slope: string;
}

/** The functions of a layer, and how they are called; the values of their parameters go to `numbers`. */
function functionsOf({ activation }: PlannedLayer, index: number, numbers: number[]): Calls {
  const written = (expr: Expr, called: string): { text: string; call: string } => {
    const { wgsl, parameters } = documentedFunction(expr, called);
    const values = parameters.map(({ name }) => {
      if (name === "y") return "y";
      const value = nearestFloat(parameterOf(name, activation.parameters), "f32");
      return `data[${numbers.push(value) - 1}u]`;
    });
    // The functions that it calls are written once for all.
    const text = wgsl.slice(wgsl.lastIndexOf(`fn ${called}(`));
    return { text, call: `${called}(${["sum", ...values].join(", ")})` };
  };
  const value = written(activation.value, `value${index}`);
  const slope = written(activation.slope, `slope${index}`);
  return { text: `${value.text}\n${slope.text}`, value: value.call, slope: slope.call };
}

const arraysText = (index: number, units: number): string =>
  ["outputs", "slopes", "errors"]
    .map((name) => `  var ${name}${index}: array<f32, ${units}>;`)
    .join("\n");

interface Parts {
  readonly start: number;
  readonly number: (place: string) => string;
  readonly calls: readonly Calls[];
}

type Layer = PlannedLayer & { readonly index: number };

function forwardText(layer: Layer, { number, calls }: Parts): string {
  const { index, units, inputs, first } = layer;
  const { value, slope } = calls[index] ?? { value: "", slope: "" };
  return `      for (var unit = 0u; unit < ${units}u; unit++) {
        let row = ${first}u + unit * ${inputs + 1}u;
        var sum = ${number("row")} * ${inputText(layer, "0u")};
        for (var i = 1u; i < ${inputs}u; i++) { sum = sum + ${number("row + i")} * ${inputText(layer, "i")}; }
        sum = sum + ${number(`row + ${inputs}u`)};
        let y = ${value};
        outputs${index}[unit] = y;
        slopes${index}[unit] = ${slope};
      }`;
}

/** The errors of a layer come from the one above. */
function backwardText(
  { index, units }: Layer,
  above: PlannedLayer | undefined,
  number: Parts["number"],
): string {
  if (above === undefined) return "";
  const place = (unit: string): string => `${above.first}u + ${unit} * ${units + 1}u + i`;
  return `      for (var i = 0u; i < ${units}u; i++) {
        var sum = ${number(place("0u"))} * errors${index + 1}[0];
        for (var unit = 1u; unit < ${above.units}u; unit++) { sum = sum + ${number(place("unit"))} * errors${index + 1}[unit]; }
        errors${index}[i] = sum * slopes${index}[i];
      }`;
}

const lossSlopes = {
  squared: "2.0 * (output - target_value)",
  "cross-entropy": "select(1.0 / (1.0 - output), -1.0 / output, target_value == 1.0)",
} as const;

export const groupSize = 64;
/** So many numbers of a network are kept beside the arithmetic; more stay in the device's memory. */
const maxPrivateFloats = 256;
