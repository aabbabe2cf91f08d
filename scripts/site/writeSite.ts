/** The whole site in a folder. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

import type { Entry } from "../../src/catalogue/entry.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { formulaAnswers } from "../../src/meaning/formulaAnswers.ts";
import { catalogueOnPage } from "../building/packedCatalogue.mjs";
import { activationPage, type Address } from "./activationPage.ts";
import { indexPage } from "./indexPage.ts";
import { playgroundOnSite } from "./playgroundOnSite.ts";

/** From what lies in dist/. Returns the number of activations that have a page: those that are `wanted`. */
export async function writeSite(
  folder: string,
  wanted: (entry: Entry) => boolean = () => true,
): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "playground"), { recursive: true });
  const pages = addresses(entries.filter(wanted));
  const answers = formulaAnswers();
  answers.recall(readFileSync("dist/facts.json", "utf8"));
  for (const { entry, path } of pages) {
    const others = pages.filter((one) => one.entry !== entry && isAlike(one.entry, entry));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), activationPage(entry, others, answers));
  }
  writeFileSync(join(folder, "index.html"), indexPage(pages));
  writeFileSync(join(folder, "playground", "index.html"), await playgroundOnSite());
  await build({
    entryPoints: ["webview/site/host.ts"],
    outfile: join(folder, "playground", "host.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    loader: { ".wgsl": "text" },
    plugins: [catalogueOnPage],
  });
  for (const [from, to] of files) cpSync(from, join(folder, to));
  return pages.length;
}

const files = [
  ["dist/webview/main.js", "playground/main.js"],
  ["dist/webview/main.css", "playground/main.css"],
  ["scripts/site/theme.css", "playground/theme.css"],
  ["scripts/site/site.css", "site.css"],
  ["media/icon.png", "icon.png"],
  ["dist/ThirdPartyNotices.txt", "ThirdPartyNotices.txt"],
] as const;

/** A page for each entry, in its framework's folder; no two differ by the case of their letters only. */
function addresses(all: readonly Entry[]): readonly Address[] {
  const taken = new Set<string>();
  return all.map((entry) => {
    const [version = "", name = ""] = entry.id.split(/:(.*)/s);
    const plain = `${name}@${version.split("@")[1] ?? ""}`.replaceAll(/[^\w.@-]+/g, "-");
    let path = `${entry.framework}/${plain}.html`;
    for (let more = 2; taken.has(path.toLowerCase()); more++)
      path = `${entry.framework}/${plain}-${more}.html`;
    taken.add(path.toLowerCase());
    return { entry, path };
  });
}

const isAlike = (a: Entry, b: Entry): boolean => a.framework === b.framework && a.name === b.name;
