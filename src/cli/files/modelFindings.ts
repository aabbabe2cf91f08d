// The findings about saved models, in the files themselves and at the code that loads them.
import { join } from "node:path";
import type { Finding } from "../../advice/finding.ts";
import { findingsIn } from "../../advice/findings.ts";
import { readingOfModel } from "../../advice/models/siteMentions.ts";
import { resolveData } from "../../advice/readers/resolveFile.ts";
import type { ModelAt } from "../../advice/subject.ts";
import { modelEndings } from "../../models/inspected.ts";
import { modelFrom } from "./modelFile.ts";
import type { Located } from "./projectFiles.ts";
import { factsOf } from "./sourceText.ts";

/** Whether the ending is that of a saved model, which is no text. */
export const isModelFile = (file: string): boolean =>
  modelEndings.some((ending) => file.toLowerCase().endsWith(ending));

/** The findings, at the beginning of the file because it has no lines; undefined, with a message, if it cannot be inspected. */
export function modelFindings(
  file: string,
  locate: (file: string) => Located,
  tell: (problem: string) => void,
): readonly { readonly file: string; readonly finding: Finding }[] | undefined {
  const found = modelFrom(file);
  if ("error" in found) {
    tell(found.error);
    return undefined;
  }
  const { path, project } = locate(file);
  const resolved = resolveData({ path, project }, readingOfModel(found.architecture));
  return findingsIn(resolved, { path, project })
    .filter(({ rule }) => rule === "saved-model-changes-meaning")
    .map((finding) => ({ file, finding: { ...finding, range: { start, end: start } } }));
}

const start = { line: 0, character: 0 };

/** The models below a folder, and nowhere else. */
export function modelsBelow(root: string): ModelAt {
  return (path) => {
    const file = join(root, path);
    const facts = factsOf(file);
    if (facts === undefined || path.startsWith("..")) return undefined;
    const found = modelFrom(file);
    return "error" in found ? undefined : found.architecture;
  };
}
