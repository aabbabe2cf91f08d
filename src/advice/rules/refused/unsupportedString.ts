// A string that its callee does not take, though it may name an activation: PyTorch's calls know few.
import { isFramework } from "../../../catalogue/name.ts";
import { bare } from "../../../catalogue/lookup/spelled.ts";
import { isStringKind, type SiteCall } from "../../../python/mention.ts";
import { takenAt } from "../../arguments/takenAt.ts";
import type { Draft, SourceRange } from "../../finding.ts";
import { withMarks } from "../../fixes/marks.ts";
import { packageOf, situationOf } from "../../resolved/situation.ts";
import type { RuleContext } from "../../subject.ts";
import { nearestName } from "../../fixes/suggestion.ts";

export function unsupportedString(subject: RuleContext): readonly Draft[] {
  const { reading, mentions } = subject.file;
  const strings = mentions.filter(({ kind }) => isStringKind(kind));
  return [...reading.unknownStrings, ...strings].flatMap((one) => draftsOf(one, subject));
}

interface NamedString extends SourceRange {
  readonly text: string;
  readonly framework: string;
  readonly site: SiteCall | undefined;
}

function draftsOf(
  { source, start, end, text, framework, site }: NamedString,
  { file, path, project, sentences }: RuleContext,
): readonly Draft[] {
  if (!isFramework(framework) || site === undefined) return [];
  const { version } = situationOf(packageOf({ framework, through: site.through }), file.reading, {
    path,
    project,
  }).decision;
  const taken = takenAt(site, framework, version);
  if (taken === undefined || taken.includes(text)) return [];
  const near = nearestName(text, taken);
  const plain = sentences.notTaken({ callee: bare(site.callee), text, taken: taken.join(", ") });
  const sentence = withMarks(plain, text, sentences);
  return [
    {
      rule: "unknown-activation",
      at: { source, start, end },
      message: near === undefined ? sentence : sentences.nearest(sentence, near),
      entry: null,
      version,
      fixes:
        near === undefined
          ? []
          : [{ title: sentences.changeTo(near), edits: [{ source, start, end, newText: near }] }],
    },
  ];
}
