// What a rule looks at: a file as it was resolved.
import type { Project } from "../project/decision.ts";
import type { Registered } from "../python/registered.ts";
import type { ResolvedFile } from "./resolveFile.ts";
import type { Sentences } from "./sentences.ts";

export interface Subject {
  readonly file: ResolvedFile;
  readonly path: string;
  readonly project: Project;
  readonly sentences: Sentences;
  /** The names that the file and the rest of its project register for activations of their own. */
  readonly registered: () => Registered;
}
