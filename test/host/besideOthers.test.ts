import assert from "node:assert/strict";
import * as vscode from "vscode";

import { markdownsAt, python } from "./driving/editor.ts";
import { until } from "./driving/until.ts";

const code = "import keras\nkeras.activations.hard_sigmoid(1)\n";

describe("beside another hover provider", () => {
  it("both are shown, ours whole", async () => {
    const other = vscode.languages.registerHoverProvider(
      { language: "python" },
      { provideHover: () => new vscode.Hover(new vscode.MarkdownString("def hard_sigmoid(x)")) },
    );
    try {
      const document = await python(code);
      const shown = await markdownsAt(document, "hard_sigmoid");
      assert.equal(shown.length, 2);
      const ours = shown.find((one) => one.startsWith("**keras.activations.hard_sigmoid**"));
      assert.match(ours ?? "", /≠ \*\*.*apart at x/);
    } finally {
      other.dispose();
    }
  });

  it("every hover of a burst is answered once", async () => {
    const document = await python(code);
    const burst = [0, 1, 2, 3].map(() => markdownsAt(document, "hard_sigmoid"));
    const answers = await Promise.all(burst);
    assert.deepEqual(
      answers.map(({ length }) => length),
      [1, 1, 1, 1],
    );
  });

  it("is registered once, however often editors change", async () => {
    for (const text of [code, `${code}\n`, code])
      await vscode.window.showTextDocument(await python(text));
    const document = await python(code);
    await vscode.window.showTextDocument(document);
    const shown = await until(
      () => markdownsAt(document, "hard_sigmoid"),
      ({ length }) => length === 1,
    );
    assert.equal(shown.length, 1);
  });
});
