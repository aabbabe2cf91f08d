// A gradient that the framework computes and that is not the slope, with these parameters.
import type { Choice } from "../../../catalogue/request.ts";
import { isApart, slopesApart } from "../../../meaning/apart.ts";
import { draftOf } from "../../draftOf.ts";
import type { Draft } from "../../finding.ts";
import { distanceText, formulaText, ownSlope, trueSlope } from "../../measured.ts";
import { perChoice } from "../../perChoice.ts";
import type { RuleContext } from "../../subject.ts";

export function wrongGradient({ file, sentences }: RuleContext): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    const wrong = choice && !imported ? wrongSlope(choice) : undefined;
    if (!wrong || !choice) return [];
    const { apart, said } = wrong;
    return [
      draftOf(mention, choice, {
        rule: "wrong-gradient",
        message: sentences.wrongGradient({
          name: text,
          said,
          done: formulaText(choice, "implemented"),
          ...distanceText(apart),
        }),
      }),
    ];
  });
}

/** The slope that the framework computes, where it is not the formula's, and how far it is from that. */
const wrongSlope = perChoice((choice: Choice) => {
  const own = ownSlope(choice);
  if (own === undefined) return undefined;
  const slope = trueSlope(choice);
  if (!isApart(own.formula, slope)) return undefined;
  return { apart: slopesApart(own.formula, slope), said: own.text };
});
