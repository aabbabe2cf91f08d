// What would load a saved model in its workspace.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { decideBackend } from "../../project/backend.ts";
import { decideVersion } from "../../project/decide.ts";
import { isChosen, type ProjectPath, type VersionQuestion } from "../../project/decision.ts";
import type { Situation } from "../resolved/situation.ts";

export interface Loading extends Situation {
  readonly framework: FrameworkId;
}

/** Keras as the workspace has it, else tf.keras; undefined where nobody chose the version of either. */
export function kerasLoading({ path, project }: ProjectPath): Loading | undefined {
  const both = (["keras", "tf.keras"] as const).map((framework) =>
    loadingBy(framework, path, project),
  );
  return both.find(({ decision }) => isChosen(decision));
}

function loadingBy(framework: FrameworkId, path: string, project: ProjectPath["project"]): Loading {
  const question: VersionQuestion = {
    framework,
    path,
    evidence: { imports: [], callees: [], keywords: [] },
  };
  const decision = decideVersion(question, project);
  return { framework, decision, backend: decideBackend(question, decision.version, project) };
}

export const isKeras = (framework: string): framework is "keras" | "tf.keras" =>
  framework === "keras" || framework === "tf.keras";
