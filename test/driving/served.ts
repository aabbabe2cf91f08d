/** A workbench of its own, served to one test file. */
import { dirname } from "node:path";
import type { Page } from "playwright-core";

import { browserPath, launch } from "../../scripts/browser.ts";
import { sampleWorkspace } from "../../scripts/vscode/sampleWorkspace.ts";
import { serve } from "../../scripts/vscode/serve.ts";
import { vscodeServer } from "../../scripts/vscode/vscodeServer.ts";
import { watchPages } from "./views/playgroundWatch.ts";
import { filesBelow, remembered } from "./remembered.ts";
import { tidy } from "./tidy.ts";
import { until } from "./until.ts";
import { openWorkbench } from "./workbench.ts";

export interface WindowOptions {
  /** A folder or a workspace file with all that lies beside it; by default a copy of the sample workspace. */
  readonly workspace?: string;
  /** Whether the packaged extension is installed; by default it is. */
  readonly installed?: boolean;
  /** The folder of an extension that runs as well. */
  readonly development?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Served {
  /** The file with the user's settings. */
  readonly settings: string;
  /** Opens a window in a browser of its own. */
  readonly open: () => Promise<OpenWindow>;
  readonly stop: () => Promise<void>;
}

export interface OpenWindow {
  readonly page: Page;
  /** Makes the window as it was; rejects when it cannot, or when files of the workspace or settings have changed. */
  readonly reset: () => Promise<void>;
  /** The addresses outside this machine that the window has asked for so far. */
  readonly askedElsewhere: () => readonly string[];
  /** Closes the browser, and makes workspace and settings as they were. */
  readonly close: () => Promise<void>;
}

export async function served(options: WindowOptions): Promise<Served> {
  const { workspace = sampleWorkspace(), installed = true, development } = options;
  const serving = await serve(vscodeServer(console.log), {
    ...(installed && { vsix: packaged() }),
    development: development !== undefined,
    settings: { ...testSettings, ...options.settings },
  });
  const url = serving.url(
    workspace,
    development === undefined ? {} : { extensionDevelopmentPath: serving.remote(development) },
  );
  const folder = workspace.endsWith(".code-workspace") ? dirname(workspace) : workspace;
  const files = remembered(() => filesBelow(folder));
  const settings = remembered(() => [serving.settings]);
  const open = async (): Promise<OpenWindow> => {
    const browser = await launch(browserPath());
    const elsewhere: string[] = [];
    const page = await openWorkbench(browser, url, async (opened) => {
      // Of all frames and workers.
      opened.context().on("request", (request) => {
        if (!isHere(request.url())) elsewhere.push(request.url());
      });
      await watchPages(opened);
    });
    return {
      page,
      askedElsewhere: () => elsewhere,
      reset: async () => {
        await tidy(page);
        // The window may know by heart what it has read or written, so nothing is written back behind its back.
        if (files.changed()) throw new Error("The workspace is not as it was.");
        await until(async () => !settings.changed(), 5000);
      },
      close: async () => {
        await browser.close();
        files.restore();
        settings.restore();
      },
    };
  };
  return { settings: serving.settings, open, stop: () => serving.stop() };
}

/**
 * Whether an address is served by this machine, or holds what it names. The files of a webview have addresses that
 * its service worker answers from the server here.
 */
function isHere(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    /^(?:data|blob|about):$/.test(protocol) ||
    /^(?:127\.0\.0\.1$|vscode-remote\+127-)/.test(hostname)
  );
}

const testSettings = {
  "editor.hover.delay": 50,
  // What is not saved on purpose never reaches the workspace.
  "files.autoSave": "off",
};

function packaged(): string {
  const vsix = process.env["E2E_VSIX"];
  if (!vsix) throw new Error("These tests run through `npm run test:e2e`.");
  return vsix;
}
