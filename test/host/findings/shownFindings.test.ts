import assert from "node:assert/strict";
import * as vscode from "vscode";

import type { Finding } from "../../../src/advice/finding.ts";
import {
  shownFindings,
  type ShownFindings,
} from "../../../src/extension/diagnostics/shownFindings.ts";
import { until } from "../driving/until.ts";

const finding: Finding = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  rule: "unknown-activation",
  severity: "warning",
  message: "Keras knows no activation x.",
  entry: null,
  version: "3.0.0",
  fixes: [],
};

describe("findings, shown again", () => {
  let shown: ShownFindings;
  let announced: readonly string[] = [];
  let documents = 0;
  let listening: vscode.Disposable;

  beforeEach(() => {
    shown = shownFindings((rule) => vscode.Uri.file(`/docs/rules/${rule}.md`));
    announced = [];
    listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      announced = [...announced, ...uris.map(String)];
    });
  });

  afterEach(() => {
    listening.dispose();
    shown.dispose();
  });

  it("are not announced while neither they nor the text change", async () => {
    const document = await fresh("x = 1\n");
    await announce(document, [finding]);
    shown.show(document, [{ ...finding }]);
    await announce(await fresh("y = 1\n"), [finding]);
    assert.equal(times(document), 1);
  });

  it("are announced after an edit, which has moved what the editor underlines", async () => {
    const document = await fresh("x = 1\n");
    await announce(document, [finding]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 5), "0");
    await vscode.workspace.applyEdit(edit);
    await announce(document, [finding]);
    assert.equal(times(document), 2);
  });

  it("are announced when they are gone", async () => {
    const document = await fresh("x = 1\n");
    await announce(document, [finding]);
    await announce(document, []);
    assert.equal(times(document), 2);
    assert.deepEqual(shown.of(document.uri), []);
  });

  it("are not announced to be gone where there were none", async () => {
    const document = await fresh("x = 1\n");
    shown.forget(document.uri);
    await announce(await fresh("y = 1\n"), [finding]);
    assert.equal(times(document), 0);
  });

  /** A document of a name that nobody had: the editor announces the end of a namesake's findings a moment later. */
  async function fresh(text: string): Promise<vscode.TextDocument> {
    const uri = vscode.Uri.from({ scheme: "untitled", path: `shown-${documents++}.py` });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
    return vscode.workspace.openTextDocument(uri);
  }

  /** Shows findings and waits until the editor has announced them. */
  async function announce(document: vscode.TextDocument, found: readonly Finding[]): Promise<void> {
    const before = times(document);
    shown.show(document, found);
    await until(
      () => times(document),
      (now) => now > before,
    );
  }

  const times = ({ uri }: vscode.TextDocument): number =>
    announced.filter((one) => one === uri.toString()).length;
});
