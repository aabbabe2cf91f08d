// The language server.
import { statSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import {
  CodeActionKind,
  CodeActionTriggerKind,
  createConnection,
  NotebookDocuments,
  TextDocuments,
  TextDocumentSyncKind,
  type CodeActionContext,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentIdentifier,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { rest } from "../threads/rest.ts";
import { checking } from "./checking.ts";
import { clientOptions, type ClientOptions } from "./clientOptions.ts";
import { completionAt, documented } from "./completion.ts";
import { quickFixes, settled } from "./diagnostics.ts";
import { filePath } from "./filePath.ts";
import { hoverAt } from "./hover.ts";
import { migrationAction, migrationKind } from "./migrationAction.ts";
import { openDocuments, type OpenPlace } from "./openDocuments.ts";
import { openFiles } from "./openFiles.ts";

/** Answers until the client ends the process. */
export function serve(
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<never> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const notebooks = new NotebookDocuments(documents);
  const files = openFiles(documents, notebooks);
  const reading = openDocuments();
  let client: ClientOptions = clientOptions({ capabilities: {} });
  const checks = checking({ connection, files, reading, client: () => client });
  const refresh = (): void => {
    reading.refresh();
    files.all().forEach(checks.soon);
  };
  function placeOf({ uri }: TextDocumentIdentifier): OpenPlace | undefined {
    const file = files.named(files.nameOf(uri));
    const source = file?.cells.findIndex(({ document }) => document.uri === uri) ?? -1;
    const document = file?.cells[source]?.document;
    const read = file && document && reading.read(file);
    return read && { read, source, document };
  }

  connection.onInitialize((params) => {
    client = clientOptions(params);
    enterRoot(params);
    return capabilities;
  });
  documents.onDidChangeContent(({ document }) => checks.soon(files.nameOf(document.uri)));
  documents.onDidSave(refresh);
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  notebooks.onDidOpen(({ uri }) => checks.soon(uri));
  notebooks.onDidChange(({ notebookDocument: { uri } }) => checks.soon(uri));
  notebooks.onDidSave(refresh);
  notebooks.onDidClose(({ uri }) => checks.forget(uri));
  connection.onDidChangeWatchedFiles(refresh);
  connection.onHover(({ textDocument, position }) => {
    const place = placeOf(textDocument);
    return place && hoverAt(place, position, client);
  });
  connection.onCompletion(({ textDocument, position }) => {
    const place = placeOf(textDocument);
    return place ? [...completionAt(place, position)] : [];
  });
  connection.onCompletionResolve((item) => documented(item, client));
  connection.onCodeAction(async (params) => {
    const file = files.named(files.nameOf(params.textDocument.uri));
    if (file === undefined) return [];
    const fixes = isWanted(CodeActionKind.QuickFix, params.context)
      ? quickFixes(checks.findings(file.uri), file, params)
      : [];
    const read = isMigrationWanted(params.context) ? reading.read(file) : undefined;
    if (read?.kind !== "code") return [...fixes];
    await settled(read, rest);
    return [...fixes, ...migrationAction(read, file, reading.registeredBelow(read.root))];
  });
  documents.listen(connection);
  notebooks.listen(connection);
  connection.listen();
  return new Promise(() => undefined);
}

const capabilities: InitializeResult = {
  serverInfo: { name: "activation-lens", version },
  capabilities: {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    notebookDocumentSync: {
      notebookSelector: [{ notebook: "*", cells: [{ language: "python" }] }],
      save: true,
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', "'", "."], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, migrationKind] },
  },
};

const isWanted = (kind: string, { only }: CodeActionContext): boolean =>
  only?.some((wanted) => `${kind}.`.startsWith(`${wanted}.`)) ?? true;

/** Not for each movement of the cursor: a migration looks at the whole file. */
const isMigrationWanted = (context: CodeActionContext): boolean =>
  isWanted(migrationKind, context) && context.triggerKind !== CodeActionTriggerKind.Automatic;

/** Pins are looked for up to the folder that the client has open. */
function enterRoot({ workspaceFolders }: InitializeParams): void {
  const [first] = workspaceFolders ?? [];
  const folder = first && filePath(first.uri);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    process.chdir(folder);
}
