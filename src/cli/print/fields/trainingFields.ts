import type { Answer } from "../../../training/answer.ts";
import { stepsOf, type Setting } from "../../../training/setting.ts";
import type { Adapter } from "../../../verify/report.ts";
import { float32Text, floatText } from "../output.ts";

export interface Named {
  /** The NAME as it was typed. */
  readonly name: string;
  readonly entry: string;
}

export interface Training extends Named {
  readonly setting: Setting;
  readonly answer: Answer;
  readonly seconds: number;
  readonly arithmetic: "gpu-f32" | "worker-f32" | "f64";
  readonly adapter: Adapter;
}

/** A run as the fields that scripts rely on; floats are strings. */
export function trainingFields({ name, entry, setting, answer, ...run }: Training): object {
  const { converged, nan } = answer;
  return {
    name,
    entry,
    ...settingFields(setting),
    epochs: answer.epochs,
    converged: { count: converged.count, ...texts(converged, ["share", "low", "high"]) },
    finalLoss: texts(answer.finalLoss, ["q05", "q25", "median", "q75", "q95"]),
    nan,
    flat: texts(answer.flat, ["start", "end"]),
    dead: texts(answer.dead, ["start", "end"]),
    linearity: texts(answer.linearity, ["q25", "median", "q75"]),
    gradientNorm: texts(answer.gradientNorm, ["start", "end"]),
    steps: stepsOf(setting, answer.epochs),
    seconds: Number(run.seconds.toFixed(3)),
    arithmetic: run.arithmetic,
    adapter: run.adapter,
  };
}

/** The same for an activation without a gradient: nothing was trained, so there are no figures. */
export const notTrainedFields = (
  { name, entry }: Named,
  setting: Setting,
  reason: string,
): object => ({
  name,
  entry,
  ...settingFields(setting),
  epochs: 0,
  converged: null,
  finalLoss: null,
  nan: null,
  flat: null,
  dead: null,
  linearity: null,
  gradientNorm: null,
  steps: 0,
  seconds: 0,
  arithmetic: null,
  adapter: null,
  noGradient: reason,
});

const settingFields = ({ task, loss, networks, rate, seed, bound, ...more }: Setting): object => ({
  task,
  loss,
  networks,
  rate: floatText(rate),
  hidden: more.hidden,
  init: more.init,
  optimizer: more.optimizer,
  seed,
  bound: floatText(bound),
});

const texts = <K extends string>(
  record: Readonly<Record<K, number>>,
  keys: readonly K[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, float32Text(record[key])]));
