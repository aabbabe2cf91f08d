// Open files are checked when they have rested, and their findings are kept for the fixes.
import type { Connection } from "vscode-languageserver/node";
import type { Finding } from "../../advice/finding.ts";
import { rest } from "../threads/rest.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { diagnostic, findingsAt, findingsOf } from "./diagnostics.ts";
import { stateOf, type OpenDocuments } from "./openDocuments.ts";
import type { OpenFiles } from "./openFiles.ts";

export interface Checking {
  /** Checks the file with this address after a pause without edits. */
  readonly soon: (uri: string) => void;
  readonly findings: (uri: string) => readonly Finding[];
  readonly forget: (uri: string) => void;
}

interface Checked {
  readonly connection: Connection;
  readonly files: OpenFiles;
  readonly reading: OpenDocuments;
  readonly client: () => ClientOptions;
}

export function checking({ connection, files, reading, client }: Checked): Checking {
  const findings = new Map<string, readonly Finding[]>();
  const waiting = new Map<string, NodeJS.Timeout>();

  async function check(uri: string): Promise<void> {
    waiting.delete(uri);
    const file = files.named(uri);
    // The cells of a notebook are checked with it.
    if (file === undefined || files.nameOf(uri) !== uri) return;
    const state = stateOf(file);
    const read = reading.read(file);
    const found = read ? await findingsOf(read, reading, { client: client(), rest }) : [];
    const now = files.named(uri);
    if (now === undefined || stateOf(now) !== state) return;
    findings.set(uri, found);
    for (const cell of file.cells) {
      const { uri, version } = cell.document;
      const diagnostics = findingsAt(found, cell).map(diagnostic);
      await connection.sendDiagnostics({ uri, version, diagnostics });
    }
  }
  const report = (problem: unknown): void => connection.console.error(String(problem));

  return {
    soon(uri) {
      clearTimeout(waiting.get(uri));
      waiting.set(
        uri,
        setTimeout(() => void check(uri).catch(report), pause),
      );
    },
    findings: (uri) => findings.get(uri) ?? [],
    forget(uri) {
      clearTimeout(waiting.get(uri));
      waiting.delete(uri);
      findings.delete(uri);
      reading.forget(uri);
    },
  };
}

/** Milliseconds. */
const pause = 300;
