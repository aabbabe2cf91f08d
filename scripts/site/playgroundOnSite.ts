/** The playground's page, with what its host in the browser answers from. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join, resolve } from "node:path";

import { archiveNames } from "../../src/catalogue/evidence/recordings.ts";
import * as catalogue from "../../src/catalogue/frameworks/index.ts";
import {
  catalogueElement,
  familiesElement,
  textElement,
} from "../../src/catalogue/packed/onPage.ts";
import { atlasElement } from "../../src/present/atlas/onPage.ts";
import type { PlaygroundWords } from "../../src/protocol/words.ts";
import { bundle } from "../bundle.mjs";
import { sitePage } from "./page.ts";

export async function playgroundOnSite(): Promise<string> {
  return sitePage({
    title: "Activation Playground",
    root: "../",
    styles: ["playground/theme.css", "playground/main.css"],
    scripts: ["playground/host.js", "playground/main.js"],
    body: `    <nav><a href="../index.html">Activation Lens</a></nav>
    <p id="unanswered" role="alert" hidden>The playground did not start. Reload the page.</p>
    ${textElement("words", JSON.stringify(await englishWords()))}
    ${archiveNames.map(archiveElements).join("\n    ")}
    ${catalogueElement(catalogue)}
    ${familiesElement()}
    ${atlasElement()}`,
  });
}

/** An archive of recordings as two elements, which have the names of its files. */
function archiveElements([index, values]: (typeof archiveNames)[number]): string {
  const bytes = (name: string): Buffer => readFileSync(join("media/recordings", name));
  return [
    textElement(index, bytes(index).toString()),
    textElement(values, bytes(values).toString("base64")),
  ].join("\n    ");
}

/** The words that the extension gives the playground, in English. */
async function englishWords(): Promise<PlaygroundWords> {
  const [file = ""] = await bundle(["src/extension/words/playgroundWords.ts"], "out/scripts/site", {
    splitting: false,
  });
  const { playgroundWords } = (await import(pathToFileURL(resolve(file)).href)) as {
    playgroundWords: () => PlaygroundWords;
  };
  return playgroundWords();
}
