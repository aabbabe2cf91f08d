// What open documents mean; edits are answered from what was read before.
import { basename, join } from "node:path";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { descriptionEndings } from "../../advice/readers/readers.ts";
import { resolveFile } from "../../advice/readers/resolveFile.ts";
import { fileIndex, type FileIndex } from "../../advice/resolved/fileIndex.ts";
import type { ResolvedFile } from "../../advice/resolved/resolvedFile.ts";
import type { Located } from "../files/projectFiles.ts";
import { textsBelow } from "../files/resolvedFrom.ts";
import { filePath } from "./filePath.ts";
import { projects, type Projects } from "./project.ts";

export type OpenDocument = OpenCode | OpenDescription;

/** Python. */
export interface OpenCode extends Located {
  readonly kind: "code";
  readonly index: FileIndex;
}

/** JSON or YAML that describes a model. */
interface OpenDescription extends Located {
  readonly kind: "description";
  readonly file: ResolvedFile;
}

export interface OpenDocuments {
  /** The document as it is now; undefined if it is neither Python nor describes a model. */
  read(document: TextDocument): OpenDocument | undefined;
  readonly registeredBelow: Projects["registeredBelow"];
  forget(uri: string): void;
  /** Looks at the disk again: pins, modules that are imported and names that are registered. */
  refresh(): void;
}

export function openDocuments(): OpenDocuments {
  const known = new Map<string, { readonly version: number; readonly read: OpenDocument }>();
  let around = projects();

  function fresh(document: TextDocument): OpenDocument | undefined {
    const located = around.locate(fileOf(document));
    const { project, path, root } = located;
    const text = document.getText();
    if (!isPython(document)) {
      const file = mayDescribe(path) ? resolveFile(path, text, project) : undefined;
      return file && { kind: "description", file, ...located };
    }
    const before = known.get(document.uri)?.read;
    if (before?.kind === "code") {
      before.index.update([{ text }], project);
      return before;
    }
    const index = fileIndex(path, [{ text }], project, textsBelow(root));
    return { kind: "code", index, ...located };
  }

  return {
    read(document) {
      const { uri, version } = document;
      const found = known.get(uri);
      if (found?.version === version) return found.read;
      const read = fresh(document);
      if (read === undefined) known.delete(uri);
      else known.set(uri, { version, read });
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

/** By its language, or by its name where a client knows no language. */
export const isPython = ({ languageId, uri }: TextDocument): boolean =>
  languageId === "python" || uri.endsWith(".py");

const mayDescribe = (path: string): boolean =>
  descriptionEndings.some((ending) => path.endsWith(ending));

/** A document that was never saved lies in the working directory. */
const fileOf = ({ uri }: TextDocument): string =>
  filePath(uri) ?? join(process.cwd(), basename(uri));
