// Folders in a project that hold what others wrote, or copies: environments, packages, checkpoints.

const foreign: readonly string[] = [
  "node_modules",
  "site-packages",
  "__pypackages__",
  ".venv",
  "venv",
  ".virtualenv",
  "virtualenv",
  ".conda",
  ".pixi",
  ".tox",
  ".nox",
  ".direnv",
  ".eggs",
  ".git",
  ".ipynb_checkpoints",
];

/** A search skips files that match this pattern. */
export const excludedFiles = `**/{${foreign.join()}}/**`;

/** Whether a file lies in such a folder; the path is that within its project, with slashes. */
export const isExcluded = (path: string): boolean =>
  path
    .split("/")
    .slice(0, -1)
    .some((folder) => foreign.includes(folder));
