// All findings of a resolved file, rule by rule.
import type { ProjectPath } from "../project/decision.ts";
import { lineStarts, placeAt } from "../python/source/lines.ts";
import {
  nothingRegistered,
  registeredIn,
  registeredTogether,
  type Registered,
} from "../python/facts/registered.ts";
import {
  usualSeverity,
  type Draft,
  type Edit,
  type Finding,
  type TextRange,
  type Replacement,
  type Rule,
  type Severity,
  type SourceRange,
} from "./finding.ts";
import { isIgnored } from "./ignored.ts";
import { isCode, type ResolvedFile } from "./resolved/resolvedFile.ts";
import { changedDefault } from "./rules/changes/changedDefault.ts";
import { changedMeaning } from "./rules/changes/changedMeaning.ts";
import { registeredBuiltIn } from "./rules/refused/registeredBuiltIn.ts";
import { differentDefault } from "./rules/changes/differentDefault.ts";
import { differsInPlace } from "./rules/gradients/differsInPlace.ts";
import { losesDigits } from "./rules/losesDigits.ts";
import { missingInVersion } from "./rules/missing/missingInVersion.ts";
import { noGradient } from "./rules/gradients/noGradient.ts";
import { oneUnitSoftmax } from "./rules/oneUnitSoftmax.ts";
import { refusedValue } from "./rules/refused/refusedValue.ts";
import { saturatingHidden } from "./rules/saturatingHidden.ts";
import { changedLoadedModel, changedSavedModel } from "./rules/changes/changedSavedModel.ts";
import { softmaxWithoutDim } from "./rules/softmaxWithoutDim.ts";
import { unknownActivation } from "./rules/refused/unknownActivation.ts";
import { unknownParameter } from "./rules/refused/unknownParameter.ts";
import { unsupportedString } from "./rules/refused/unsupportedString.ts";
import { wrongDocumentation } from "./rules/wrongDocumentation.ts";
import { ownDefinition } from "./rules/ownDefinition.ts";
import { wrongGradient } from "./rules/gradients/wrongGradient.ts";
import { wrongOwnGradient } from "./rules/gradients/wrongOwnGradient.ts";
import type { Sentences } from "./sentences.ts";
import { english } from "./sentencesIn.ts";
import type { CodeSubject, ModelAt, RuleContext } from "./subject.ts";
import { elementAt } from "../required.ts";

export interface FindingOptions {
  readonly severities?: Readonly<Partial<Record<Rule, Severity | "off">>>;
  readonly sentences?: Sentences;
  /** The names that other files of the project register for their own activations; requested only if a name is unknown. */
  readonly registered?: () => Registered;
  /** The saved models of the project, by their paths in it. */
  readonly modelAt?: ModelAt;
}

/** The findings in the order of the text, without those that a comment switches off. */
export function findingsIn(
  file: ResolvedFile,
  { path, project }: ProjectPath,
  options: FindingOptions = {},
): readonly Finding[] {
  const { sentences = english, registered = () => nothingRegistered, severities = {} } = options;
  const { modelAt = () => undefined } = options;
  const registeredHere = (): Registered => registeredIn(file.sources ?? []);
  const subject: RuleContext = {
    file,
    path,
    project,
    sentences,
    registered: () => registeredTogether([registeredHere(), registered()]),
    registeredHere,
    modelAt,
  };
  const sources = file.cells.map(({ text }) => ({
    starts: lineStarts(text),
    lines: text.split(/\r\n|\r|\n/),
  }));
  const drafts = rules.flatMap(([rule, find]) => {
    const severity = severities[rule] ?? usualSeverity[rule];
    return severity === "off" ? [] : find(subject).map((draft) => ({ ...draft, severity }));
  });
  return drafts
    .toSorted(({ at: a }, { at: b }) => a.source - b.source || a.start - b.start)
    .map((draft) => placed(draft, file, sources))
    .filter(
      ({ finding, source }) =>
        !isIgnored(elementAt(sources, source).lines, finding.range.start.line, finding.rule),
    )
    .map(({ finding }) => finding);
}

type Sources = readonly { readonly starts: readonly number[] }[];

function placed(
  draft: Draft & { readonly severity: Severity },
  file: ResolvedFile,
  sources: Sources,
): { readonly finding: Finding; readonly source: number } {
  const { rule, severity, message, entry, version, at } = draft;
  const fixes = draft.fixes.map(({ title, edits }) => ({
    title,
    edits: edits.map((edit) => edited(edit, file, sources)),
  }));
  const finding = {
    ...cellOf(at, file),
    range: rangeOf(at, sources),
    rule,
    severity,
    message,
    entry,
    version,
    fixes,
  };
  return { finding, source: at.source };
}

function edited(edit: Replacement, file: ResolvedFile, sources: Sources): Edit {
  return { ...cellOf(edit, file), range: rangeOf(edit, sources), newText: edit.newText };
}

function cellOf({ source }: SourceRange, { cells }: ResolvedFile): { readonly cell?: number } {
  const cell = cells[source]?.cell;
  return cell === undefined ? {} : { cell };
}

function rangeOf({ source, start, end }: SourceRange, sources: Sources): TextRange {
  const { starts } = elementAt(sources, source);
  return { start: placeAt(starts, start), end: placeAt(starts, end) };
}

type Find<S extends RuleContext> = (subject: S) => readonly Draft[];

/** A rule that needs the file's syntax; it finds nothing in other files. */
function inCode(find: Find<CodeSubject>): Find<RuleContext> {
  return ({ file, ...rest }) => (isCode(file) ? find({ ...rest, file }) : []);
}

const rules: readonly (readonly [Rule, Find<RuleContext>])[] = [
  [
    "unknown-activation",
    (subject) => [...unknownActivation(subject), ...registeredBuiltIn(subject)],
  ],
  ["unknown-activation", unsupportedString],
  ["changed-meaning", changedMeaning],
  ["changed-meaning", changedDefault],
  ["no-gradient", noGradient],
  ["wrong-documentation", wrongDocumentation],
  ["different-default", inCode(differentDefault)],
  ["wrong-gradient", wrongGradient],
  ["wrong-own-gradient", wrongOwnGradient],
  ["own-definition", inCode(ownDefinition)],
  ["missing-in-version", inCode(missingInVersion)],
  ["unknown-parameter", inCode(unknownParameter)],
  ["refused-value", inCode(refusedValue)],
  ["softmax-without-dim", inCode(softmaxWithoutDim)],
  ["differs-in-place", inCode(differsInPlace)],
  ["one-unit-softmax", oneUnitSoftmax],
  ["loses-digits", losesDigits],
  ["saturating-hidden", saturatingHidden],
  ["saved-model-changes-meaning", changedSavedModel],
  ["saved-model-changes-meaning", inCode(changedLoadedModel)],
];
