// What open files mean; edits are answered from what was read before.
import { basename, join } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { descriptionEndings } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import { fileIndex, type FileIndex } from "../../advice/resolved/fileIndex.ts";
import type { ResolvedFile } from "../../advice/resolved/resolvedFile.ts";
import type { Located } from "../files/projectFiles.ts";
import { textsBelow } from "../files/resolvedFrom.ts";
import { filePath } from "./filePath.ts";
import { isPython, type OpenFile } from "./openFiles.ts";
import { projects, type Projects } from "./project.ts";

export type OpenDocument = OpenCode | OpenDescription;

/** Python, in a document or in the cells of a notebook. */
export interface OpenCode extends Located {
  readonly kind: "code";
  readonly index: FileIndex;
}

/** JSON or YAML that describes a model. */
interface OpenDescription extends Located {
  readonly kind: "description";
  readonly file: ResolvedFile;
}

/** A document of a file, with its place among the file's cells. */
export interface OpenPlace {
  readonly read: OpenDocument;
  readonly source: number;
  readonly document: TextDocument;
}

export interface OpenDocuments {
  /** The file as it is now; undefined if it neither holds Python nor describes a model. */
  read(file: OpenFile): OpenDocument | undefined;
  readonly registeredBelow: Projects["registeredBelow"];
  forget(uri: string): void;
  /** Looks at the disk again: pins, modules that are imported and names that are registered. */
  refresh(): void;
}

export function openDocuments(): OpenDocuments {
  const known = new Map<string, { readonly state: string; readonly read: OpenDocument }>();
  let around = projects();

  function fresh({ uri, cells }: OpenFile): OpenDocument | undefined {
    const located = around.locate(fileOf(uri));
    const { project, path, root } = located;
    const texts = cells.map(({ document, ...place }) => ({ ...place, text: document.getText() }));
    const [only, ...others] = cells;
    if (only && others.length === 0 && !isPython(only.document)) {
      const text = only.document.getText();
      const file = mayDescribe(path) ? resolveFile({ path, project }, text) : undefined;
      return file && { kind: "description", file, ...located };
    }
    const before = known.get(uri)?.read;
    if (before?.kind === "code") {
      before.index.update(texts, project);
      return before;
    }
    const index = fileIndex({ path, project }, texts, textsBelow(root));
    return { kind: "code", index, ...located };
  }

  return {
    read(file) {
      const state = stateOf(file);
      const found = known.get(file.uri);
      if (found?.state === state) return found.read;
      const read = fresh(file);
      if (read === undefined) known.delete(file.uri);
      else known.set(file.uri, { state, read });
      return read;
    },
    registeredBelow: (root) => around.registeredBelow(root),
    forget: (uri) => void known.delete(uri),
    refresh() {
      around = projects();
      known.clear();
    },
  };
}

/** Differs after each edit of the file. */
export const stateOf = ({ cells }: OpenFile): string =>
  cells.map(({ document: { uri, version } }) => `${uri} ${version}`).join("\n");

const mayDescribe = (path: string): boolean =>
  descriptionEndings.some((ending) => path.endsWith(ending));

/** A file that was never saved lies in the working directory. */
const fileOf = (uri: string): string => filePath(uri) ?? join(process.cwd(), basename(uri));
