// The release that a file's code moves from, and the one it moves to, when it leaves Keras 2.
import { newestRelease } from "../../catalogue/releases.ts";
import { contains } from "../../catalogue/version.ts";
import { impliesGeneration, impliesOldGeneration, writtenFor } from "../../project/generation.ts";
import type { ProjectPath } from "../../project/decision.ts";
import { choiceFor } from "../arguments/meant.ts";
import type { KerasLibrary } from "../fixes/moduleName.ts";
import type { CodeFile } from "../resolved/resolvedFile.ts";
import { evidenceOf, situationOf, usualPackage } from "../resolved/situation.ts";
import { required } from "../../required.ts";

export interface Move {
  readonly library: KerasLibrary;
  readonly from: Release;
  readonly to: Release;
}

export interface Release {
  readonly version: string;
  /** Empty for the default one. */
  readonly backend: string;
}

/** Undefined where the code is Keras 3 already. */
export function moveOf(
  library: KerasLibrary,
  file: CodeFile,
  place: ProjectPath,
): Move | undefined {
  const { reading } = file;
  const { decision, backend } = situationOf(usualPackage(library, reading), reading, place);
  const { version } = decision;
  if (!isThree(version))
    return { library, from: { version, backend }, to: usual(newestOf(library)) };
  const from = usual(earlier(library, file, version));
  const old = impliesOldGeneration(library, evidenceOf(reading));
  return old || isAsOld(library, file, from)
    ? { library, from, to: { version, backend } }
    : undefined;
}

const newestOf = (library: KerasLibrary, range?: string): string =>
  required(newestRelease(library, range), `a release of ${library}`);

/** The release that the spellings tell, else the last before Keras 3. */
function earlier(library: KerasLibrary, { reading }: CodeFile, version: string): string {
  const written = writtenFor(library, evidenceOf(reading), version)?.version;
  return written !== undefined && !isThree(written) ? written : newestOf(library, "<3");
}

/** Whether nothing in the code is of Keras 3 alone. */
function isAsOld(library: KerasLibrary, { reading, mentions }: CodeFile, from: Release): boolean {
  if (impliesGeneration(library, evidenceOf(reading))) return false;
  return mentions
    .filter(({ framework }) => framework === library)
    .every((mention) => choiceFor(mention, library, from) !== undefined);
}

const usual = (version: string): Release => ({ version, backend: "" });
const isThree = (version: string): boolean => contains(">=3.0.0.dev0", version);
