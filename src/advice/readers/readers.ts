// The one list of the kinds of files that are read.
import { jsonArchitecture, yamlArchitecture } from "./architecture.ts";
import { notebook } from "./notebook.ts";
import { python } from "./python.ts";
import type { Reader } from "./reader.ts";

const readers: readonly Reader[] = [python, notebook, jsonArchitecture, yamlArchitecture];

/** The reader of a path; a file of an unknown kind that somebody names is read as Python. */
export function readerOf(path: string): Reader {
  return readers.find(({ endings }) => endings.some((one) => path.endsWith(one))) ?? python;
}

/** Whether a path is a notebook, which an editor opens cell by cell. */
export const isNotebook = (path: string): boolean => readerOf(path) === notebook;

/** The endings of files with code: ".py", ".ipynb". */
export const codeEndings: readonly string[] = readers.flatMap((reader) =>
  reader.takes === "code" ? reader.endings : [],
);

/** The endings of files that describe models in a text: ".json", ".yaml". */
export const descriptionEndings: readonly string[] = readers.flatMap((reader) =>
  reader.takes === "text" ? reader.endings : [],
);
