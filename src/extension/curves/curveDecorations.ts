// The curve of each name, drawn beside it in the code that is in sight.
import * as vscode from "vscode";
import { glyphOfMeaning } from "../../present/glyph/glyphOf.ts";
import { isStringKind } from "../../python/mention.ts";
import { burst } from "../burst.ts";
import { cellsFrom } from "../code/cells.ts";
import type { DocumentReader } from "../code/reader.ts";
import { shownMentions, type ShownMention } from "../code/shownMentions.ts";
import type { Explanations } from "../hover/meanings.ts";
import { themeKind } from "../hover/theme.ts";
import { pause } from "../pause.ts";
import { setting } from "../workspace/settings.ts";
import { glyphTypes, type PlacedGlyph } from "./glyphTypes.ts";

/** `sources` fire when documents mean something else than before. */
export function curveDecorations(
  reading: DocumentReader,
  meanings: Explanations,
  sources: readonly { readonly onDidChange: vscode.Event<void> }[],
): vscode.Disposable {
  const types = glyphTypes();
  const latest = new WeakMap<vscode.TextEditor, object>();

  async function draw(editor: vscode.TextEditor): Promise<void> {
    const turn = {};
    latest.set(editor, turn);
    const isLate = (): boolean => latest.get(editor) !== turn;
    const { document } = editor;
    const place = setting("activationLens.curves.place", document);
    const { version } = document;
    const shown = place === "off" ? [] : inSight(editor, await shownMentions(reading, document));
    const glyphs: PlacedGlyph[] = [];
    for (const one of shown) {
      await pause();
      if (isLate()) return;
      const glyph = glyphOfMeaning(meanings.of(one.mention), themeKind());
      if (glyph !== undefined) glyphs.push({ ...glyph, range: rangeOf(one, document) });
    }
    if (isLate() || document.version !== version) return;
    types.show(editor, glyphs, place);
  }

  const soon = burst<vscode.TextEditor>((editors) => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editors.includes(editor) && isPython(editor)) void draw(editor);
  }, rest);
  const again = (editors: readonly vscode.TextEditor[]): void =>
    editors.filter(isPython).forEach((editor) => soon.add(editor));
  const all = (): void => again(vscode.window.visibleTextEditors);
  all();

  return vscode.Disposable.from(
    types,
    soon,
    vscode.window.onDidChangeVisibleTextEditors(again),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => again([textEditor])),
    vscode.window.onDidChangeActiveColorTheme(() => {
      types.clear();
      all();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const others = cellsFrom(document);
      again(vscode.window.visibleTextEditors.filter((one) => others.includes(one.document)));
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("activationLens")) all();
    }),
    ...sources.map(({ onDidChange }) => onDidChange(all)),
  );
}

const isPython = ({ document }: vscode.TextEditor): boolean => document.languageId === "python";

/** Those on the lines that the editor shows. */
const inSight = (
  { visibleRanges, document }: vscode.TextEditor,
  all: readonly ShownMention[],
): readonly ShownMention[] =>
  all
    .filter(({ raises }) => raises === undefined)
    .filter(({ mention: { line } }) =>
      visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line),
    )
    .filter(({ mention: { line } }) => line < document.lineCount)
    .slice(0, maxCurves);

/** The name, with the quotes of a string. */
function rangeOf({ mention, source }: ShownMention, document: vscode.TextDocument): vscode.Range {
  const { start, end, kind } = mention;
  const quote = isStringKind(kind) && /["']/.test(source.text.charAt(end)) ? 1 : 0;
  return new vscode.Range(document.positionAt(start), document.positionAt(end + quote));
}

/** Milliseconds without a change. */
const rest = 200;
/** In one editor at once. */
const maxCurves = 200;
