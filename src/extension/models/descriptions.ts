// JSON and YAML documents that describe a model.
import * as vscode from "vscode";
import { descriptionEndings } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import type { ResolvedFile } from "../../advice/resolved/resolvedFile.ts";
import type { ResolvedMention } from "../../advice/resolved/resolvedMention.ts";
import type { Project } from "../../project/decision.ts";
import { pathOf } from "../workspace/files.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";

export interface Description {
  readonly file: ResolvedFile;
  readonly path: string;
  readonly project: Project;
}

export interface Descriptions {
  /** What the document describes. */
  of(document: vscode.TextDocument): Promise<Description | undefined>;
  at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<ResolvedMention | undefined>;
}

/** Whether a document may describe a model; its own reader decides. */
export const mayDescribe = ({ languageId, uri }: vscode.TextDocument): boolean =>
  languageId !== "python" && descriptionEndings.some((ending) => uri.path.endsWith(ending));

/** Each version of a document is read once. */
export function descriptions(facts: WorkspaceFacts): Descriptions {
  const known = new WeakMap<vscode.TextDocument, Read>();

  async function of(document: vscode.TextDocument): Promise<Description | undefined> {
    const project = await facts.projectOf(document.uri);
    const { version } = document;
    const found = known.get(document);
    if (found?.version === version && found.project === project) return found.description;
    const path = pathOf(document.uri);
    const file = resolveFile({ path, project }, document.getText());
    const description = file && { file, path, project };
    known.set(document, { version, project, description });
    return description;
  }

  return {
    of,
    async at(document, position) {
      const offset = document.offsetAt(position);
      const mentions = (await of(document))?.file.mentions ?? [];
      return mentions.find(({ start, end }) => start <= offset && offset <= end);
    },
  };
}

interface Read {
  readonly version: number;
  readonly project: Project;
  readonly description: Description | undefined;
}
