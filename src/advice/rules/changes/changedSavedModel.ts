// A saved model with an activation that computes something else in the version that loads it.
import { frameworks } from "../../../catalogue/frameworks/index.ts";
import { isChosen } from "../../../project/decision.ts";
import type { FileArgument } from "../../../python/mention.ts";
import type { Draft, SourceRange } from "../../finding.ts";
import { changeOf } from "../../models/change.ts";
import { changeText, type SavedActivation } from "../../models/changeText.ts";
import {
  changeIn,
  inspectionOf,
  isSaved,
  type InspectedActivation,
} from "../../models/inspection.ts";
import { isKeras, kerasLoading, type Loading } from "../../models/loading.ts";
import { modelPaths } from "../../models/modelPaths.ts";
import { situationOf, usualPackage } from "../../resolved/situation.ts";
import type { CodeSubject, RuleContext } from "../../subject.ts";

/** In the model's own file: each activation that the workspace's version computes otherwise. */
export function changedSavedModel(subject: RuleContext): readonly Draft[] {
  const { file, path, project, sentences } = subject;
  const saved = file.mentions.filter((one) => isKeras(one.framework) && isSaved(one));
  const loading = file.sources === undefined && saved.length > 0 && kerasLoading({ path, project });
  if (!loading) return [];
  const { savedBy = {} } = file.reading.facts;
  return saved.flatMap((mention) => {
    const [change, writer] = [changeOf(mention, loading), savedBy[mention.framework]];
    if (change === undefined || writer === undefined) return [];
    const message = changeText({ mention, change, savedBy: writer }, loading, sentences);
    return message === undefined ? [] : [draft(mention, { change, message }, loading)];
  });
}

/** At the call that loads it: each change once. */
export function changedLoadedModel(subject: CodeSubject): readonly Draft[] {
  const { files = [] } = subject.file.reading;
  return files.flatMap((argument) => {
    const loading = loadingAt(argument, subject);
    const paths = loading ? modelPaths(argument.path, subject.path) : [];
    const model = paths.map(subject.modelAt).find((one) => one !== undefined);
    if (loading === undefined || model?.kind !== "keras") return [];
    const inspection = inspectionOf(model, subject, loading);
    const rows = new Map<string, InspectedActivation>();
    for (const row of inspection.rows) {
      const sentence = changeIn(row, inspection, subject.sentences);
      if (sentence !== undefined && !rows.has(sentence)) rows.set(sentence, row);
    }
    return [...rows].flatMap(([sentence, { change }]) => {
      const message = subject.sentences.inModel(argument.path, sentence);
      return change ? [draft(argument, { change, message }, loading)] : [];
    });
  });
}

/** The version that loads the file; undefined if nobody chose it, or if the call defines what its names mean. */
function loadingAt(
  { callee, bringsObjects }: FileArgument,
  { file, path, project }: CodeSubject,
): Loading | undefined {
  if (bringsObjects) return undefined;
  const framework = callee === "open" ? readingLoader(file) : loaderOf(callee);
  if (framework === undefined) return undefined;
  const situation = situationOf(usualPackage(framework, file.reading), file.reading, {
    path,
    project,
  });
  return isChosen(situation.decision) ? { framework, ...situation } : undefined;
}

const loaderOf = (callee: string): Loading["framework"] | undefined =>
  libraries.find((id) => frameworks[id].loaders?.some((one) => one.callee === callee));

/** The library with which the file loads a model from a text. */
function readingLoader({ reading }: CodeSubject["file"]): Loading["framework"] | undefined {
  return libraries.find((id) =>
    frameworks[id].loaders?.some(
      ({ takes, callee }) => takes === "text" && reading.facts.callees.includes(callee),
    ),
  );
}

const libraries = ["keras", "tf.keras"] as const;

function draft(
  { source, start, end }: SourceRange,
  { change, message }: Pick<SavedActivation, "change"> & { readonly message: string },
  { decision }: Loading,
): Draft {
  const entry = change.kind === "missing" ? null : change.now.entry.id;
  const at = { source, start, end };
  return {
    ...{ rule: "saved-model-changes-meaning", at, message, entry },
    ...{ version: decision.version, fixes: [] },
  };
}
