// Documentation that says one thing where the code computes another.
import type { Choice } from "../../catalogue/request.ts";
import { difference, negligible, short } from "../difference.ts";
import type { Draft } from "../finding.ts";
import { formulaText, valueOf } from "../measured.ts";
import { perChoice } from "../perChoice.ts";
import type { Subject } from "../subject.ts";

export function wrongDocumentation({ file, sentences }: Subject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const { choice, imported, source, start, end, text } = mention;
    const apart = choice && !imported ? apartFrom(choice) : undefined;
    if (!apart || !choice) return [];
    return [
      {
        rule: "wrong-documentation",
        at: { source, start, end },
        message: sentences.wrongDocumentation({
          name: text,
          said: formulaText(choice, "documented"),
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

const apartFrom = perChoice((choice: Choice) => {
  if (choice.entry.implemented.length === 0) return undefined;
  const [said, done] = [valueOf(choice, "documented"), valueOf(choice, "implemented")];
  const apart = said && done && difference(said, done);
  return apart && apart.value > negligible ? apart : undefined;
});
