import * as vscode from "vscode";
import type { Glyph } from "../../present/glyph/glyphOf.ts";
import type { CurvePlace } from "../ids.ts";
import { svgUri } from "./svgUri.ts";

/** A picture, and the name that it is of. */
export interface PlacedGlyph extends Glyph {
  readonly range: vscode.Range;
}

export interface GlyphTypes {
  /** Puts these in the place of all that the editor shows. */
  show(editor: vscode.TextEditor, glyphs: readonly PlacedGlyph[], place: CurvePlace): void;
  /** Takes all of them away, and forgets them. */
  clear(): void;
  dispose(): void;
}

/** The editor wants a type of decoration for each picture; each is made once. */
export function glyphTypes(): GlyphTypes {
  const types = new Map<string, vscode.TextEditorDecorationType>();
  let shown = new WeakMap<vscode.TextEditor, ReadonlySet<vscode.TextEditorDecorationType>>();

  function typeOf(svg: string, place: CurvePlace): vscode.TextEditorDecorationType {
    const key = `${place} ${svg}`;
    const found = types.get(key);
    if (found !== undefined) return found;
    const made = vscode.window.createTextEditorDecorationType(
      place === "gutter" ? inGutter(svg) : afterName(svg),
    );
    types.set(key, made);
    return made;
  }
  function forget(isForgotten: (type: vscode.TextEditorDecorationType) => boolean): void {
    for (const [key, type] of types)
      if (isForgotten(type)) {
        types.delete(key);
        type.dispose();
      }
  }
  function forgetUnseen(): void {
    const seen = new Set(
      vscode.window.visibleTextEditors.flatMap((one) => Array.from(shown.get(one) ?? [])),
    );
    forget((type) => !seen.has(type));
  }
  function clear(): void {
    forget(() => true);
    shown = new WeakMap();
  }

  return {
    show(editor, glyphs, place) {
      const ranges = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
      for (const { svg, range } of place === "gutter" ? onePerLine(glyphs) : glyphs) {
        const type = typeOf(svg, place);
        ranges.set(type, [...(ranges.get(type) ?? []), range]);
      }
      const before = shown.get(editor) ?? new Set();
      for (const type of before) if (!ranges.has(type)) editor.setDecorations(type, []);
      ranges.forEach((some, type) => editor.setDecorations(type, some));
      shown.set(editor, new Set(ranges.keys()));
      if (types.size > maxTypes) forgetUnseen();
    },
    clear,
    dispose: clear,
  };
}

const inGutter = (svg: string): vscode.DecorationRenderOptions => ({
  gutterIconPath: svgUri(svg),
  gutterIconSize: "contain",
});

const afterName = (svg: string): vscode.DecorationRenderOptions => ({
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  after: {
    contentIconPath: svgUri(inText(svg)),
    margin: "0 0 0 3px",
  },
});

/** As high as a capital letter, so that the line stays where it is. */
const inText = (svg: string): string =>
  svg.replace('width="16" height="16"', 'width="13" height="13"');

/** The margin has room for one picture beside a line: the first with a mark, else the first. */
function onePerLine(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  const lines = new Map<number, PlacedGlyph>();
  for (const glyph of glyphs) {
    const { line } = glyph.range.start;
    const before = lines.get(line);
    if (before === undefined || (glyph.isMarked && !before.isMarked)) lines.set(line, glyph);
  }
  return [...lines.values()];
}

/** Pictures that no editor in sight shows are kept until there are so many. */
const maxTypes = 300;
