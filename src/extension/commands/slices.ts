import * as vscode from "vscode";
import { pause } from "../pause.ts";
import { elementAt } from "../../required.ts";

/** Does something with each item, in slices that leave the editor time to breathe; false when it was cancelled. */
export async function inSlices<T>(
  title: string,
  items: readonly T[],
  act: (item: T) => void,
): Promise<boolean> {
  if (items.length <= unnoticed) {
    items.forEach((item) => act(item));
    return true;
  }
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      for (let done = 0; done < items.length && !token.isCancellationRequested;) {
        const start = done;
        const until = Date.now() + breath;
        while (done < items.length && Date.now() < until) act(elementAt(items, done++));
        progress.report({ increment: ((done - start) / items.length) * 100 });
        await pause();
      }
      return !token.isCancellationRequested;
    },
  );
}

/** Few enough to be done before anyone notices. */
const unnoticed = 2_000;
/** Milliseconds of work between two pauses. */
const breath = 30;
