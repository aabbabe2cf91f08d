// The files that a client has open: documents, and notebooks with the documents that are their cells.
import {
  NotebookCellKind,
  type NotebookDocuments,
  type TextDocuments,
} from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";

export interface OpenFile {
  readonly uri: string;
  /** The document itself, or the cells of a notebook that hold Python. */
  readonly cells: readonly OpenCell[];
}

export interface OpenCell {
  /** The cell's index in its notebook; absent outside notebooks. */
  readonly cell?: number;
  readonly document: TextDocument;
}

export interface OpenFiles {
  /** The file with this address; undefined if it is not open. */
  readonly named: (uri: string) => OpenFile | undefined;
  /** The address of the file that a document belongs to, which outside notebooks is its own. */
  readonly nameOf: (uri: string) => string;
  readonly all: () => readonly string[];
}

export function openFiles(
  documents: TextDocuments<TextDocument>,
  notebooks: NotebookDocuments<TextDocument>,
): OpenFiles {
  const nameOf = (uri: string): string => notebooks.findNotebookDocumentForCell(uri)?.uri ?? uri;
  return {
    named(uri) {
      const document = documents.get(uri);
      if (document) return { uri, cells: [{ document }] };
      const notebook = notebooks.getNotebookDocument(uri);
      const cells = notebook?.cells.flatMap(({ kind, document }, cell) => {
        const own = documents.get(document);
        return kind === NotebookCellKind.Code && own && isPython(own)
          ? [{ cell, document: own }]
          : [];
      });
      return cells && { uri, cells };
    },
    nameOf,
    all: () => [...new Set(documents.keys().map(nameOf))],
  };
}

/** By its language, or by its name where a client knows no language. */
export const isPython = ({ languageId, uri }: TextDocument): boolean =>
  languageId === "python" || uri.endsWith(".py");
