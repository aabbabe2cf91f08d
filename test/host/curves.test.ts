import assert from "node:assert/strict";
import { mock } from "node:test";
import * as vscode from "vscode";

import { glyphTypes, type PlacedGlyph } from "../../src/extension/curves/glyphTypes.ts";
import { python } from "./driving/editor.ts";

describe("the types of decoration for curves", () => {
  it("are forgotten beyond 300, but for those of the editors in sight", async () => {
    const text = "relu\n".repeat(200);
    const first = await vscode.window.showTextDocument(
      await python("tanh\n"),
      vscode.ViewColumn.One,
    );
    const second = await vscode.window.showTextDocument(await python(text), vscode.ViewColumn.Two);
    const disposed = watched();
    const types = glyphTypes();
    try {
      types.show(first, glyphs("a", 1), "gutter");
      types.show(second, glyphs("b", 200), "gutter");
      types.show(second, glyphs("c", 200), "gutter");
      assert.deepEqual([...new Set(disposed())], ["b"]);
      types.clear();
      assert.deepEqual([...new Set(disposed())], ["b", "a", "c"]);
    } finally {
      types.dispose();
      mock.restoreAll();
    }
  });
});

/** One in each line, with pictures whose texts begin with this letter. */
const glyphs = (letter: string, count: number): readonly PlacedGlyph[] =>
  Array.from({ length: count }, (_, line) => ({
    svg: `${letter}${line}`,
    isMarked: false,
    range: new vscode.Range(line, 0, line, 4),
  }));

/** The first letters of the pictures whose types were disposed, in order. */
function watched(): () => readonly string[] {
  const letters: string[] = [];
  const make = vscode.window.createTextEditorDecorationType;
  mock.method(
    vscode.window,
    "createTextEditorDecorationType",
    (options: vscode.DecorationRenderOptions) => {
      const type = make(options);
      const [letter = ""] = pictureIn(options);
      return { key: type.key, dispose: () => (letters.push(letter), type.dispose()) };
    },
  );
  return () => letters;
}

const pictureIn = ({ gutterIconPath }: vscode.DecorationRenderOptions): string =>
  Buffer.from(String(gutterIconPath).split(/base64(?:,|%2C)/)[1] ?? "", "base64").toString();
