// The language server.
import { statSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import {
  createConnection,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import type { Finding } from "../../advice/finding.ts";
import { rest } from "../threads/rest.ts";
import { clientOptions, type ClientOptions } from "./clientOptions.ts";
import { completionAt, documented } from "./completion.ts";
import { diagnostic, findingsOf, quickFixes } from "./diagnostics.ts";
import { filePath } from "./filePath.ts";
import { hoverAt } from "./hover.ts";
import { openDocuments } from "./openDocuments.ts";

/** Answers until the client ends the process. */
export function serve(
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<never> {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const reading = openDocuments();
  const findings = new Map<string, readonly Finding[]>();
  const waiting = new Map<string, NodeJS.Timeout>();
  let client: ClientOptions = clientOptions({ capabilities: {} });

  async function check(uri: string): Promise<void> {
    waiting.delete(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const read = reading.read(document);
    const found = read ? await findingsOf(read, reading, { client, rest }) : [];
    if (documents.get(uri)?.version !== version) return;
    findings.set(uri, found);
    await connection.sendDiagnostics({ uri, version, diagnostics: found.map(diagnostic) });
  }
  const tell = (problem: unknown): void => connection.console.error(String(problem));
  const soon = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void check(uri).catch(tell), pause),
    );
  };
  const refresh = (): void => {
    reading.refresh();
    documents.keys().forEach(soon);
  };

  connection.onInitialize((params) => {
    client = clientOptions(params);
    enterRoot(params);
    return capabilities;
  });
  documents.onDidChangeContent(({ document }) => soon(document.uri));
  documents.onDidSave(refresh);
  connection.onDidChangeWatchedFiles(refresh);
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    findings.delete(uri);
    reading.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const read = document && reading.read(document);
    return document && read && hoverAt(read, { document, position }, client);
  });
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const read = document && reading.read(document);
    return read?.kind === "code" && document ? [...completionAt(read, document, position)] : [];
  });
  connection.onCompletionResolve((item) => documented(item, client));
  connection.onCodeAction(({ textDocument: { uri }, range }) => {
    const document = documents.get(uri);
    return document ? [...quickFixes(findings.get(uri) ?? [], document, range)] : [];
  });
  documents.listen(connection);
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
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['"', "'", "."], resolveProvider: true },
    codeActionProvider: { codeActionKinds: ["quickfix"] },
  },
};

/** Pins are looked for up to the folder that the client has open. */
function enterRoot({ workspaceFolders }: InitializeParams): void {
  const [first] = workspaceFolders ?? [];
  const folder = first && filePath(first.uri);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    process.chdir(folder);
}

/** Milliseconds without an edit before a document is checked. */
const pause = 300;
