import { entries } from "../../src/catalogue/frameworks/index.ts";
import { frameworks } from "../../src/catalogue/releases.ts";
import type { App } from "../app.ts";
import { dataGrid } from "./dataGrid.ts";
import { element } from "./element.ts";

/** What every framework calls the members of a family, and since when. */
export function spellingsTable({ say }: App, family: string): HTMLElement {
  const rows = entries
    .filter((entry) => entry.family === family)
    .map(({ framework, versions, name, spellings }) => [
      frameworks[framework].title,
      versions,
      [...new Set([name, ...spellings.map(({ text }) => text)])].join("  "),
    ]);
  const grid = dataGrid(
    say("spellings"),
    [say("framework"), say("versions"), say("names")],
    rows,
    "120px 130px 1fr",
  );
  return element(
    "section",
    {},
    element("h2", {}, say("spellings")),
    element("div", { class: "grid names" }, grid),
  );
}
