// A gradient that the framework computes and that is not the slope, with these parameters.
import { difference, negligible, short } from "../difference.ts";
import type { Draft } from "../finding.ts";
import { formulaText, ownSlope, trueSlope } from "../measured.ts";
import type { Subject } from "../subject.ts";

export function wrongGradient({ file, sentences }: Subject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, imported, source, start, end, text } = mention;
    const own = choice && !imported ? ownSlope(choice) : undefined;
    if (!own || !choice) return [];
    const apart = difference(own.at, trueSlope(choice));
    if (apart.value <= negligible) return [];
    return [
      {
        rule: "wrong-gradient",
        at: { source, start, end },
        message: sentences.wrongGradient({
          name: text,
          said: own.text,
          done: formulaText(choice, "implemented"),
          distance: short(apart.value),
          at: short(apart.at),
        }),
        entry: choice.entry.id,
        version: choice.version,
        fixes: [],
      },
    ];
  });
}
