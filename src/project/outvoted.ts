// What the setting of a whole folder would decide for others, and the pin that holds for one file's folder alone.
import type { FrameworkId } from "../catalogue/entry.ts";
import { frameworks } from "../catalogue/frameworks/index.ts";
import { decideVersion } from "./decide.ts";
import type { Decision, Project } from "./decision.ts";
import type { ProjectFile } from "./files/pin.ts";
import { projectOf } from "./project.ts";

/** A version that somebody wants for the file at a path, which is that within the folder. */
export interface VersionRequest {
  readonly framework: FrameworkId;
  readonly version: string;
  readonly path: string;
}

/** The files that pin another version for other projects of the folder: a setting of the folder comes before them. */
export function outvoted(
  { framework, version, path }: VersionRequest,
  project: Project,
): readonly string[] {
  const free = { ...project, settings: {} };
  const mine = decidedFor(framework, path, free).source;
  const pinned = project.pins.filter(({ rank }) => rank !== "installed");
  const others = [...new Set(pinned.map(({ source }) => source))]
    .map((source) => decidedFor(framework, source, free))
    .filter(({ reason }) => reason === "pin")
    .filter((one) => one.source !== mine && one.version !== version)
    .flatMap(({ source }) => source ?? []);
  return [...new Set(others)];
}

/** The requirement beside the file by which its folder has the version; undefined where none would decide. */
export function pinBeside(
  { framework, version, path }: VersionRequest,
  project: Project,
): ProjectFile | undefined {
  const beside = `${path.slice(0, path.lastIndexOf("/") + 1)}requirements.txt`;
  return frameworks[framework].distributions
    .map((name) => ({ path: beside, text: `${name}==${version}` }))
    .find((file) => {
      const pins = [...project.pins, ...projectOf([file]).pins];
      const decision = decidedFor(framework, path, { ...project, pins });
      return decision.version === version && decision.source === beside;
    });
}

const decidedFor = (framework: FrameworkId, path: string, project: Project): Decision =>
  decideVersion({ framework, path, evidence: { imports: [], callees: [], keywords: [] } }, project);
