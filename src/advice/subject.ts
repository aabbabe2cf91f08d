// What a rule looks at: a file as it was resolved.
import type { Architecture } from "../models/site.ts";
import type { ProjectPath } from "../project/decision.ts";
import type { Registered } from "../python/facts/registered.ts";
import type { CodeFile, ResolvedFile } from "./resolved/resolvedFile.ts";
import type { Sentences } from "./sentences.ts";

export type ModelAt = (path: string) => Architecture | undefined;

/** A subject whose file is code: what rules need that read its syntax. */
export interface CodeSubject extends RuleContext {
  readonly file: CodeFile;
}

export interface RuleContext extends ProjectPath {
  readonly file: ResolvedFile;
  readonly sentences: Sentences;
  /** The names that the file and the rest of its project register for activations of their own. */
  readonly registered: () => Registered;
  /** The saved model at a path of the project; undefined without one. */
  readonly modelAt: ModelAt;
  /** Those of the file alone. */
  readonly registeredHere: () => Registered;
}
