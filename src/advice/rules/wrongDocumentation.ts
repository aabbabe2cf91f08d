// Documentation that states one thing while the code computes another.
import type { Choice } from "../../catalogue/request.ts";
import { apart, isApart } from "../../meaning/apart.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import { distanceText, formulaIn, formulaText } from "../measured.ts";
import { perChoice } from "../perChoice.ts";
import type { RuleContext } from "../subject.ts";

export function wrongDocumentation({ file, sentences }: RuleContext): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    const wrong = choice && !imported ? apartFromCode(choice) : undefined;
    if (!wrong || !choice) return [];
    return [
      draftOf(mention, choice, {
        rule: "wrong-documentation",
        message: sentences.wrongDocumentation({
          name: text,
          said: formulaText(choice, "documented"),
          done: formulaText(choice, "implemented"),
          ...distanceText(wrong),
        }),
      }),
    ];
  });
}

const apartFromCode = perChoice((choice: Choice) => {
  if (choice.entry.implemented.length === 0) return undefined;
  const [said, done] = [formulaIn(choice, "documented"), formulaIn(choice, "implemented")];
  return said && done && isApart(said, done) ? apart(said, done) : undefined;
});
