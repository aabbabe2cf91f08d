import type { Phrase } from "../../../src/protocol/words.ts";
import { stepsOf } from "../../../src/training/setting.ts";
import type { App } from "../../app.ts";
import { grouped } from "../../verify/grouped.ts";
import type { TrainedBy } from "../trainingComputer.ts";
import type { LossSeries } from "../trainings.ts";

/** What became of a series, in sentences with figures; nothing while it waits, and no figure that is NaN. */
export function answerText(app: App, series: LossSeries, workers: number): readonly string[] {
  const { say } = app;
  const { result, setting } = series;
  if (result.kind === "waiting") return [];
  if (result.kind === "none")
    return [result.reason, ...(result.gradient ? [] : [say("straightThroughOffer")])];
  const { answer, seconds, trainedBy } = result;
  const { converged, flat, dead, linearity, gradientNorm, nan, epochs } = answer;
  return [
    say(
      "convergedText",
      grouped(converged.count),
      grouped(setting.networks),
      percent(converged.share),
      percent(converged.low),
      percent(converged.high),
      short(setting.bound),
    ),
    say("flatText", percent(flat.start), percent(flat.end), percent(dead.start), percent(dead.end)),
    ...(Number.isNaN(linearity.median)
      ? []
      : [say("linearText", short(linearity.median), short(linearity.q25), short(linearity.q75))]),
    ...(stayedLinear(series) ? [say("stayedLinear", percent(flat.end))] : []),
    ...(Number.isNaN(gradientNorm.end)
      ? []
      : [say("gradientText", short(gradientNorm.start), short(gradientNorm.end))]),
    ...(nan > 0 ? [say("nanText", grouped(nan))] : []),
    say(
      trainedPhrases[trainedBy],
      grouped(epochs),
      grouped(stepsOf(setting, epochs)),
      seconds.toFixed(1),
      workers,
    ),
  ];
}

const trainedPhrases = {
  gpu: "trainedOnGpuText",
  "gpu-then-workers": "trainedOnBothText",
  workers: "trainedText",
} as const satisfies Readonly<Record<TrainedBy, Phrase>>;

/** Whether most networks compute a linear function, which solves no XOR, with hardly a unit on a flat part. */
function stayedLinear({ result, setting }: LossSeries): boolean {
  if (result.kind !== "trained" || setting.task !== "page-xor") return false;
  const { converged, linearity, flat, nan } = result.answer;
  return (
    converged.share < 0.5 &&
    linearity.median > 0.99 &&
    flat.end < 0.05 &&
    nan < setting.networks / 10
  );
}

/** A share in percent, with three digits. */
export const percent = (share: number): string => short(100 * share);

export const short = (value: number): string => String(Number(value.toPrecision(3)));
