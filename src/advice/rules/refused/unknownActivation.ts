// A string that no activation of this framework and version goes by.
import type { FrameworkId } from "../../../catalogue/entry.ts";
import { isFramework } from "../../../catalogue/name.ts";
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { isCovered } from "../../../catalogue/releases.ts";
import { contains } from "../../../catalogue/version.ts";
import { isChosen, type Decision } from "../../../project/decision.ts";
import { isStringKind, type UnknownString } from "../../../python/mention.ts";
import { isGuarded } from "../../../python/source/guarded.ts";
import { isRegistered } from "../../../python/facts/registered.ts";
import { withMarks } from "../../fixes/marks.ts";
import { classPassed, functionCalled, functionPassed } from "../../fixes/passed.ts";
import type { Draft, SourceRange } from "../../finding.ts";
import { isCode } from "../../resolved/resolvedFile.ts";
import { packageOf, situationOf } from "../../resolved/situation.ts";
import type { ResolvedMention } from "../../resolved/resolvedMention.ts";
import { suggesting, type Suggest } from "../../fixes/suggesting.ts";
import type { RuleContext } from "../../subject.ts";
import { table } from "../../spellings/table.ts";

export function unknownActivation(subject: RuleContext): readonly Draft[] {
  const { file, path, project } = subject;
  // A description's reader names only what is looked up.
  const isReported = isCode(file) ? isUnknown : isOurs;
  const unknownStrings = file.reading.unknownStrings
    .filter(isReported)
    .flatMap((one): readonly Unknown[] => {
      const { decision } = situationOf(packageOf({ ...one, ...one.site }), file.reading, {
        path,
        project,
      });
      return isAccepted(one, decision) ? [] : [{ ...one, decision, elsewhere: false }];
    });
  const missing = file.mentions
    .filter(isMissing)
    .filter((one) => !isCode(file) || !isGuarded(one, file.sources))
    .map((one): Unknown => ({ ...one, elsewhere: true }));
  const unknown = [...unknownStrings, ...missing];
  if (unknown.length === 0) return [];
  // Asked last: an editor reads the whole folder for the answer.
  const registered = subject.registered();
  const suggest = suggesting(registered);
  return unknown
    .filter(
      ({ text, framework, decision }) =>
        !looksUp(framework, decision) || (!registered.more && !isRegistered(registered, text)),
    )
    .map((one) => draft(one, subject, suggest));
}

type UnknownInFramework = UnknownString & { readonly framework: FrameworkId };

interface Unknown extends SourceRange {
  readonly framework: FrameworkId;
  readonly text: string;
  /** Whether other versions know it. */
  readonly elsewhere: boolean;
  readonly decision: Decision;
}

const isOurs = (one: UnknownString): one is UnknownInFramework => isFramework(one.framework);

function isUnknown(one: UnknownString): one is UnknownInFramework {
  const { framework, site } = one;
  return isFramework(framework) && frameworks[framework].checksNames.includes(site.parameter);
}

/** Some versions take the name of a layer's class; what a version that is not covered takes is not known. */
function isAccepted({ framework, text }: UnknownInFramework, decision: Decision): boolean {
  const { version } = decision;
  if (!isCovered(version, framework)) return true;
  if (!isClass(framework, text)) return false;
  const { takesClassNames = ">=0" } = frameworks[framework];
  return !isChosen(decision) || contains(takesClassNames, version);
}

const isClass = (framework: FrameworkId, text: string): boolean =>
  table.names.has(`${framework}.layers.${text}`);

/** Whether a registered name would be found; where nobody states a version, it may be one that does. */
const looksUp = (framework: FrameworkId, decision: Decision): boolean =>
  !isChosen(decision) ||
  contains(frameworks[framework].looksUpRegistered ?? ">=0", decision.version);

/** A name of other versions, in a version that somebody chose and that the catalogue covers. */
const isMissing = ({ framework, kind, choice, forms, decision }: ResolvedMention): boolean =>
  isChosen(decision) &&
  isCovered(decision.version, framework) &&
  choice === undefined &&
  forms.length === 0 &&
  isStringKind(kind);

function draft(unknown: Unknown, subject: RuleContext, suggest: Suggest): Draft {
  const { source, start, end, framework, text, decision, elsewhere } = unknown;
  const { sentences } = subject;
  const { version } = decision;
  const { title } = frameworks[framework];
  const plain = elsewhere
    ? sentences.unknownIn(text, title, version)
    : sentences.unknown(text, title, version);
  const sentence = withMarks(plain, text, sentences);
  const said = {
    rule: "unknown-activation",
    at: { source, start, end },
    entry: null,
    version,
  } as const;
  const isLookedUp = looksUp(framework, decision);
  if (!isLookedUp && functionCalled(text, subject) !== undefined) {
    const message = sentences.notLookedUp(sentence);
    return { ...said, message, fixes: functionPassed(unknown, subject) };
  }
  if (isClass(framework, text))
    return { ...said, message: sentence, fixes: classPassed(unknown, framework, subject) };
  const near = suggest({ text, framework, version }, { looksUpRegistered: isLookedUp });
  const fixes =
    near === undefined
      ? []
      : [{ title: sentences.changeTo(near), edits: [{ source, start, end, newText: near }] }];
  return {
    ...said,
    message: near === undefined ? sentence : sentences.nearest(sentence, near),
    fixes,
  };
}
