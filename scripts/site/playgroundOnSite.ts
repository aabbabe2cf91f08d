/** The playground's page, with what its host in the browser answers from. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

import * as catalogue from "../../src/catalogue/frameworks/index.ts";
import { catalogueElement, textElement } from "../../src/catalogue/packed/onPage.ts";
import type { PlaygroundWords } from "../../src/protocol/words.ts";
import { bundle } from "../bundle.mjs";
import { sitePage } from "./page.ts";

export async function playgroundOnSite(): Promise<string> {
  const index = readFileSync("media/recordings/index.json", "utf8");
  const values = readFileSync("media/recordings/values.bin.gz").toString("base64");
  return sitePage({
    title: "Activation Playground",
    root: "../",
    styles: ["playground/theme.css", "playground/main.css"],
    scripts: ["playground/host.js", "playground/main.js"],
    body: `    <nav><a href="../index.html">Activation Lens</a></nav>
    <p id="unanswered" role="alert" hidden>The playground did not start. Reload the page.</p>
    ${textElement("words", JSON.stringify(await englishWords()))}
    ${textElement("recordings", index)}
    ${textElement("recorded-values", values)}
    ${catalogueElement(catalogue)}`,
  });
}

/** The words that the extension gives the playground, in English. */
async function englishWords(): Promise<PlaygroundWords> {
  const [file = ""] = await bundle(["src/extension/words/playgroundWords.ts"], "out/scripts/site", {
    splitting: false,
    alias: { vscode: resolve("scripts/site/english.ts") },
  });
  const { playgroundWords } = (await import(pathToFileURL(resolve(file)).href)) as {
    playgroundWords: () => PlaygroundWords;
  };
  return playgroundWords();
}
