import * as vscode from "vscode";
import { onCursorRest } from "../code/cursor.ts";
import type { DocumentReader } from "../code/reader.ts";
import { targetUnderCursor } from "../code/target.ts";
import { setting } from "../workspace/settings.ts";
import { onPlaygroundSeen, playgroundInSight } from "./playground.ts";

/** Shows the activation under the cursor in the playground, as long as the reader wants that. */
export function followCursor(reader: DocumentReader): vscode.Disposable {
  let editor = vscode.window.activeTextEditor;
  const follow = async (): Promise<void> => {
    if (!following() || playgroundInSight() === undefined) return;
    const asked = editor;
    const target = asked && (await targetUnderCursor(reader, asked));
    // Beside a mention nothing changes: what was found last stays on show.
    if (target !== undefined && asked === editor) playgroundInSight()?.follow(target.item);
  };
  return vscode.Disposable.from(
    onCursorRest((rested) => {
      // The playground itself is no text editor: while it has the keys, the code beside it still counts.
      editor = rested ?? editor;
      void follow();
    }),
    onPlaygroundSeen(() => void follow()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(id)) return;
      playgroundInSight()?.following(following());
      void follow();
    }),
  );
}

const id = "activationLens.playground.followCursor";
const following = (): boolean => setting(id);
