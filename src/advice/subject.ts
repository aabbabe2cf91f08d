// What a rule looks at: a file as it was resolved.
import type { Project } from "../project/decision.ts";
import type { ResolvedFile } from "./resolveFile.ts";
import type { Sentences } from "./sentences.ts";

export interface Subject {
  readonly file: ResolvedFile;
  readonly path: string;
  readonly project: Project;
  readonly sentences: Sentences;
  /** Whether the project registers activations of its own. */
  readonly customObjects: boolean;
}
