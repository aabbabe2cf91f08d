// A language client that talks to the command line over standard input and output.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { program } from "../cli.ts";

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly server: InitializeResult;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** What a hover says there; empty where there is none. */
  hover(uri: string, position: Position): Promise<string>;
  /** The first diagnostics of a document that fit. */
  diagnosed(
    uri: string,
    fits?: (told: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams>;
  /** Ends the server as the protocol asks; its exit code. */
  end(): Promise<number | null>;
}

export async function languageClient(
  params: Pick<InitializeParams, "capabilities"> & Partial<InitializeParams>,
): Promise<LanguageClient> {
  const server = spawn(process.execPath, [program, "lsp", "--stdio"], { stdio: "pipe" });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const told: PublishDiagnosticsParams[] = [];
  const listeners = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (one) => {
    told.push(one);
    listeners.forEach((listener) => listener());
  });
  connection.listen();
  const answer = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    ...params,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    server: answer,
    open: (uri, text, languageId = "python") =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    async hover(uri, position) {
      const asked = { textDocument: { uri }, position };
      const hover = await connection.sendRequest(HoverRequest.type, asked);
      if (hover === null) return "";
      assert.ok(typeof hover.contents === "object" && "kind" in hover.contents);
      return hover.contents.value;
    },
    diagnosed(uri, fits = () => true) {
      const find = () => told.find((one) => one.uri === uri && fits(one));
      return new Promise((resolve) => {
        const look = (): void => {
          const found = find();
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      const exited = once(server, "exit");
      await connection.sendNotification(ExitNotification.type);
      const [code] = (await exited) as [number | null];
      connection.dispose();
      return code;
    },
  };
}
