import * as vscode from "vscode";
import {
  hostSchemas,
  panelSchemas,
  type HostApi,
  type Opening,
  type PanelApi,
  type ViewId,
  type WgslText,
} from "../../protocol/messages.ts";
import type { Port } from "../../protocol/port.ts";
import { connect } from "../../protocol/rpc.ts";
import { emptySelection, type Item, type Selection } from "../../protocol/selection.ts";
import { toStored } from "../../protocol/stored.ts";
import type { TrainingOrder } from "../../protocol/trainingOrder.ts";
import { playgroundView } from "../ids.ts";
import { pageOptions, randomText } from "../page/page.ts";
import { l10n } from "../words/l10n.ts";
import { answers } from "./playgroundAnswers.ts";
import { playgroundPage } from "./playgroundPage.ts";

/** Which view comes first, and whether it sets to work at once. */
export interface PlaygroundOptions {
  readonly view?: ViewId;
  readonly run?: boolean;
  /** The settings of the view Train. */
  readonly training?: TrainingOrder;
  /** A function that the Verify view judges. */
  readonly wgsl?: WgslText;
}

/** Shows the selection in the window's one playground, which it opens beside the code if it is not open. */
export function openPlayground(
  context: vscode.ExtensionContext,
  selection: Selection,
  options: PlaygroundOptions = {},
): void {
  const { view = "plot", run = false, training, wgsl } = options;
  const start = { opening: randomText(), selection, view, run, training, wgsl };
  if (current === undefined) return adopt(newPanel(context), context, start);
  current.panel.reveal(undefined, true);
  current.show(start);
}

/** Brings a playground back after the window was reloaded, with what it showed. */
export const playgroundSerializer = (
  context: vscode.ExtensionContext,
): vscode.WebviewPanelSerializer => ({
  async deserializeWebviewPanel(panel, state: unknown) {
    panel.webview.options = pageOptions(context.extensionUri);
    adopt(panel, context, storedStart(state));
  },
});

export interface Playground {
  readonly panel: vscode.WebviewPanel;
  show(start: Opening): void;
  /** Puts the activation under the cursor in the place of the one that was there before. */
  follow(item: Item): void;
  /** Says whether the panel follows the cursor. */
  following(on: boolean): void;
}

/** The window's playground, when there is one that can be seen. */
export const playgroundInSight = (): Playground | undefined =>
  current?.panel.visible === true ? current : undefined;

/** Tells when the playground comes into sight. */
export const onPlaygroundSeen: vscode.Event<void> = (...listening) => seen.event(...listening);

const seen = new vscode.EventEmitter<void>();

let current: Playground | undefined;

const newPanel = (context: vscode.ExtensionContext): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(
    playgroundView,
    l10n.t("Activation Playground"),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    pageOptions(context.extensionUri),
  );

/** Gives a panel its page and answers it until it closes. */
function adopt(panel: vscode.WebviewPanel, context: vscode.ExtensionContext, first: Opening): void {
  let start = first;
  const page = connect<PanelApi, HostApi>(
    portOf(panel.webview),
    answers(context.extension, () => start),
    { remote: panelSchemas, local: hostSchemas, patience: 10_000 },
  );
  const playground: Playground = {
    panel,
    // A page that is hidden or not up yet hears none of these; it asks when it comes.
    follow: (item) => void page.call("follow", item).catch(logged),
    following: (on) => void page.call("following", on).catch(logged),
    show(next) {
      start = next;
      page.call("show", next).catch(logged);
    },
  };
  current = playground;
  panel.onDidChangeViewState(() => {
    if (panel.visible) seen.fire();
  });
  panel.onDidDispose(() => {
    page.dispose();
    if (current === playground) current = undefined;
  });
  panel.iconPath = vscode.Uri.joinPath(context.extensionUri, "media", "icon.png");
  panel.webview.html = playgroundPage(panel.webview, context.extensionUri);
}

/** The opening that the webview stored, which may come from another version of this extension. */
function storedStart(state: unknown): Opening {
  const { opening = randomText(), selection = emptySelection } = toStored(state);
  return { opening, selection, view: "plot", run: false };
}

const portOf = (webview: vscode.Webview): Port => ({
  post: (message) => void webview.postMessage(message),
  listen(receive) {
    const listening = webview.onDidReceiveMessage(receive);
    return () => void listening.dispose();
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  log: logged,
});

const logged = (problem: unknown): void =>
  console.warn(`Activation Lens: ${problem instanceof Error ? problem.message : String(problem)}`);
