import * as vscode from "vscode";

import * as catalogue from "../../catalogue/frameworks/index.ts";
import { catalogueElement, familiesElement } from "../../catalogue/packed/onPage.ts";
import { atlasElement } from "../../present/atlas/onPage.ts";
import { page } from "../page/page.ts";
import { l10n } from "../words/l10n.ts";

/** The page before its script runs: one hidden sentence, the catalogue and its atlas. */
export const playgroundPage = (webview: vscode.Webview, extension: vscode.Uri): string =>
  page(webview, extension, {
    name: "main",
    title: l10n.t("Activation Playground"),
    body: `<p id="unanswered" role="alert" hidden>${unanswered()}</p>
    ${catalogueElement(catalogue, l10n.catalogued)}
    ${familiesElement(l10n.catalogued)}
    ${atlasElement()}`,
  });

/** The message of the page if the editor never answers, and so never sends any words. */
const unanswered = (): string =>
  l10n.t(
    "The editor does not answer. Close this tab and open the Activation Playground again; if that does not help, reload the window.",
  );
