// Documentation that says one thing where the code computes another.
import { difference, negligible, short } from "../difference.ts";
import type { Draft } from "../finding.ts";
import { formulaText, valueOf } from "../measured.ts";
import type { ResolvedMention } from "../resolveFile.ts";
import type { Subject } from "../subject.ts";

export function wrongDocumentation({ file, sentences }: Subject): readonly Draft[] {
  return file.mentions.flatMap((mention) => {
    const apart = mention.imported ? undefined : apartFrom(mention);
    if (!apart || !mention.choice) return [];
    const { choice, source, start, end, text } = mention;
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

function apartFrom({ choice }: ResolvedMention) {
  if (!choice || choice.entry.implemented.length === 0) return undefined;
  const [said, done] = [valueOf(choice, "documented"), valueOf(choice, "implemented")];
  const apart = said && done && difference(said, done);
  return apart && apart.value > negligible ? apart : undefined;
}
