// Which version of a framework applies, and why.
import type { FrameworkId } from "../catalogue/entry.ts";
import type { VersionEvidence } from "./generation.ts";
import type { Pin } from "./files/pin.ts";

export type Reason = "setting" | "file" | "pin" | "environment" | "spelling" | "assumed";

export interface Decision {
  readonly version: string;
  readonly reason: Reason;
  /** The file, the spelling or the setting that decided; absent when the newest was assumed. */
  readonly source?: string;
  /** Other versions are also allowed: the rest of the file may decide among them. */
  readonly isRange?: true;
  /** The distribution that brought this version along. */
  readonly via?: { readonly distribution: string; readonly version: string };
}

/** Whether somebody chose the version, so that what it lacks is a mistake; the others are our guess. */
export const isChosen = ({ reason }: Pick<Decision, "reason">): boolean =>
  reason !== "assumed" && reason !== "spelling";

/** What is known about a project before a file is read. */
export interface Project {
  readonly pins: readonly Pin[];
  /** Variables from `.env` files. */
  readonly environment: Readonly<
    Record<string, { readonly value: string; readonly source: string }>
  >;
  readonly settings: Settings;
  /** What could not be read, one sentence a file; the rest counts. */
  readonly problems?: readonly string[];
}

/** A file by its path in its project, with slashes, and that project. */
export interface ProjectPath {
  readonly path: string;
  readonly project: Project;
}

/** What a person chose, by framework. */
export interface Settings {
  readonly versions?: Readonly<Partial<Record<FrameworkId, string>>>;
  readonly backends?: Readonly<Partial<Record<FrameworkId, string>>>;
}

/** The question: which framework, in which file, with which evidence in its text. */
export interface VersionQuestion {
  readonly framework: FrameworkId;
  readonly path: string;
  readonly evidence: VersionEvidence;
}
