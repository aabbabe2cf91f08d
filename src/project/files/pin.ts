// What a project file states about a distribution's version.

/** A file of the project; its path is kept as given and shown as the source. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

export interface Pin {
  /** The distribution's normalised name: "tf-keras". */
  readonly distribution: string;
  /** PEP 440 specifiers; of several alternatives, any may hold. Never empty. */
  readonly specifiers: readonly string[];
  /** How certain it is: a lock file records what is installed, a dependency states what may be installed. */
  readonly rank: "locked" | "required" | "installed";
  readonly source: string;
}

/** As package indexes compare names: "Tf_Keras" is "tf-keras". */
export function normalised(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** The last component of a path, with either slash. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
