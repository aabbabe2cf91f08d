import { stepsOf } from "../../training/setting.ts";
import { taskOf } from "../../training/tasks.ts";
import { columns } from "./output.ts";
import type { Training } from "./fields/trainingFields.ts";

/** A run for people: the answer first, then what it rests on. */
export function trainingText({
  name,
  setting,
  answer,
  seconds,
  arithmetic,
  adapter,
}: Training): string {
  const { converged, finalLoss, nan, flat, dead, linearity, gradientNorm, epochs } = answer;
  const { networks, task, loss, bound } = setting;
  const wide = Object.values(finalLoss).map(short);
  return [
    `${name}, ${task}, ${loss}: ${percent(converged.share)} of ${networks} networks converged`,
    columns([
      [
        "  converged",
        `${converged.count}, a share of ${percent(converged.low)} to ${percent(converged.high)} (Wilson, 95 %); loss below ${bound}`,
      ],
      ...known(finalLoss.median, [
        "  final loss",
        `median ${short(finalLoss.median)}; quantiles at 5, 25, 50, 75, 95 %: ${wide.join(", ")}`,
      ]),
      ...(nan > 0 ? [["  not a number", `${nan} networks`]] : []),
      [
        "  flat",
        `${percent(flat.start)} of hidden units and samples at the start, ${percent(flat.end)} at the end`,
      ],
      [
        "  dead",
        `${percent(dead.start)} of hidden units at the start, ${percent(dead.end)} at the end`,
      ],
      ...known(linearity.median, [
        "  linear",
        `R² of a linear fit: median ${short(linearity.median)}, quartiles ${short(linearity.q25)} and ${short(linearity.q75)}`,
      ]),
      ...known(gradientNorm.end, [
        "  gradient",
        `median norm in the first layer: ${short(gradientNorm.start)} at the start, ${short(gradientNorm.end)} at the end`,
      ]),
      [
        "  trained",
        `${epochs} epochs of ${taskOf(task).samples.length} samples, ${stepsOf(setting, epochs)} steps in ${seconds.toFixed(2)} s, ${arithmetic}`,
      ],
      [
        "  computed by",
        adapter.kind === "emulated"
          ? adapter.description
          : `${adapter.kind} ${adapter.vendor} ${adapter.description}`,
      ],
    ]),
  ].join("\n");
}

/** A row of figures, left out if no network has a number. */
const known = (figure: number, row: readonly string[]): readonly (readonly string[])[] =>
  Number.isNaN(figure) ? [] : [row];

const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
const short = (value: number): string => String(Number(value.toPrecision(3)));
