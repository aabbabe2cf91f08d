import * as vscode from "vscode";

/**
 * Keeps a provider before others that match as well: the editor asks first what was registered last, and
 * language servers register whenever they are ready, and again when they restart. So it is registered anew at
 * every sign of a reader: a Python editor that is shown or clicked, and a hover that is requested.
 */
export function keptFirst(
  selector: vscode.DocumentSelector,
  provider: vscode.HoverProvider,
): vscode.Disposable {
  let newest = register();
  /** Answers until the editor knows the newest provider, which is then asked first. */
  let answering = newest;

  function register(): vscode.Disposable {
    const own = vscode.languages.registerHoverProvider(selector, {
      provideHover(...asked) {
        if (own === newest) known();
        return provider.provideHover(...asked);
      },
    });
    return own;
  }
  function known(): void {
    if (answering !== newest) answering.dispose();
    answering = newest;
    newest = register();
  }
  function again({ document }: vscode.TextEditor): void {
    if (document.languageId !== "python") return;
    if (answering !== newest) newest.dispose();
    newest = register();
  }
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => editor && again(editor)),
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (isClick(event)) again(event.textEditor);
    }),
    new vscode.Disposable(() => [answering, newest].forEach((one) => void one.dispose())),
  );
}

/** Dragging selects on; it begins with a click. */
const isClick = ({ kind, selections }: vscode.TextEditorSelectionChangeEvent): boolean =>
  kind === vscode.TextEditorSelectionChangeKind.Mouse && selections.every(({ isEmpty }) => isEmpty);
