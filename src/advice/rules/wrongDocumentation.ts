// Documentation that says one thing where the code computes another.
import type { Choice } from "../../catalogue/request.ts";
import { difference, negligible, short } from "../difference.ts";
import { draftOf } from "../draftOf.ts";
import type { Draft } from "../finding.ts";
import { formulaText, valueOf } from "../measured.ts";
import { perChoice } from "../perChoice.ts";
import type { Subject } from "../subject.ts";

export function wrongDocumentation({ file, sentences }: Subject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, imported, text } = mention;
    const apart = choice && !imported ? apartFrom(choice) : undefined;
    if (!apart || !choice) return [];
    return [
      draftOf(mention, choice, {
        rule: "wrong-documentation",
        message: sentences.wrongDocumentation({
          name: text,
          said: formulaText(choice, "documented"),
          done: formulaText(choice, "implemented"),
          distance: short(apart.value),
          at: short(apart.at),
        }),
      }),
    ];
  });
}

const apartFrom = perChoice((choice: Choice) => {
  if (choice.entry.implemented.length === 0) return undefined;
  const [said, done] = [valueOf(choice, "documented"), valueOf(choice, "implemented")];
  const apart = said && done && difference(said, done);
  return apart && apart.value > negligible ? apart : undefined;
});
