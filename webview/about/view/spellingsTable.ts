import { entries, frameworks } from "../../../src/catalogue/frameworks/index.ts";
import type { App } from "../../app.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element } from "../../view/parts/element.ts";

/** What every framework calls the members of a family, and since when. */
export function spellingsTable({ say }: App, family: string): HTMLElement {
  const rows = entries
    .filter((entry) => entry.family === family)
    .map(({ framework, versions, name, spellings }) => [
      frameworks[framework].title,
      versions,
      [...new Set([name, ...spellings.map(({ text }) => text)])].join("  "),
    ]);
  const head = [say("framework"), say("versions"), say("names")];
  return element(
    "section",
    { class: "names" },
    element("h2", {}, say("spellings")),
    dataTable(say("spellings"), head, rows),
  );
}
