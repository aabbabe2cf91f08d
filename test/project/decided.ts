// What a small project decides.
import type { FrameworkId } from "../../src/catalogue/entry.ts";
import { decideVersion } from "../../src/project/decide.ts";
import type { Settings } from "../../src/project/decision.ts";
import type { VersionEvidence } from "../../src/project/generation.ts";
import { projectOf } from "../../src/project/project.ts";

export interface Case {
  readonly framework?: FrameworkId;
  readonly path?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly evidence?: Partial<VersionEvidence>;
  readonly settings?: Settings;
}

/** The question of a case, and its project. */
export function asked({
  framework = "keras",
  path = "model.py",
  files = {},
  evidence,
  settings = {},
}: Case) {
  const project = projectOf(
    Object.entries(files).map(([file, text]) => ({ path: file, text })),
    settings,
  );
  const question = {
    framework,
    path,
    evidence: { imports: [], callees: [], keywords: [], ...evidence },
  };
  return { question, project };
}

/** "2.3.1 pin requirements.txt", with what brought the version along. */
export function version(given: Case): string {
  const { question, project } = asked(given);
  const { version, reason, source, via } = decideVersion(question, project);
  const words = [version, reason, source, via && `via ${via.distribution} ${via.version}`];
  return words.filter(Boolean).join(" ");
}
