import { familyOf } from "../../../src/catalogue/families/families.ts";
import type { Family } from "../../../src/catalogue/families/family.ts";
import { likenessOf, type Likeness } from "../../../src/meaning/likeness.ts";
import { findingsElsewhere, findingsHere } from "../../../src/meaning/findings.ts";
import type { App } from "../../app.ts";
import { latest } from "../../time/latest.ts";
import { subjectsOf, type ShownFunction } from "../../state/subject.ts";
import { busyWhile } from "../../view/parts/controls/busyWhile.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { showsFailure } from "../../view/parts/showsFailure.ts";
import { properties } from "./properties.ts";
import { relativesList } from "./relativesList.ts";
import { spellingsTable } from "./spellingsTable.ts";
import type { State } from "../../state/state.ts";
import { watchParts } from "../../state/watchParts.ts";

/** What there is to know of the function in focus beyond its numbers. */
export function aboutView(app: App): HTMLElement {
  const body = element("div", { class: "about-view" });
  const draw = latest<ShownFunction | undefined>(
    async (subject) => {
      if (subject === undefined) return fillWith(body, app.say("nothingChosen"));
      const family = familyOf(subject.choice.entry.family);
      const facts = await busyWhile(body, properties(app, subject));
      fillWith(
        body,
        ...storyOf(app, family, likenessOf(subject.choice)),
        facts,
        ...findingsOf(app, subject),
        ...usesOf(app, subject),
        ...papersOf(app, family),
      );
    },
    showsFailure(app, body),
  );
  const drawOpen = ({ selection, view }: Pick<State, "selection" | "view">): void => {
    if (view === "about") draw(subjectsOf(selection)[0]);
  };
  watchParts(app.state, ["selection", "view"], drawOpen);
  drawOpen(app.state.now());
  return body;
}

/** Of a function that only goes by the family's name, nothing but the family's history holds. */
function storyOf(app: App, family: Family | undefined, likeness: Likeness): readonly Child[] {
  if (family === undefined) return [];
  const { say } = app;
  const { summary, strengths, weaknesses } = family;
  const lead = likeness === "near" ? say("approximates", summary) : summary;
  return [
    ...(likeness === "other"
      ? []
      : [
          element("p", { class: "lead" }, lead),
          element(
            "div",
            { class: "columns" },
            list(say("strengths"), strengths),
            list(say("weaknesses"), weaknesses),
          ),
        ]),
    element("section", {}, element("h2", {}, say("history")), element("p", {}, family.history)),
    family.relatives.length === 0 ? undefined : relativesList(app, family.relatives),
  ];
}

function findingsOf({ say }: App, { choice }: ShownFunction): readonly Child[] {
  const lists = [
    ["findings", findingsHere(choice)],
    ["findingsElsewhere", findingsElsewhere(choice)],
  ] as const;
  return lists.map(([title, findings]) =>
    findings.length === 0
      ? undefined
      : list(
          say(title),
          findings.map(({ text, sources }) => `${text} (${sources.join("; ")})`),
        ),
  );
}

/** What every framework calls the members of the family; nothing for a formula of one's own. */
const usesOf = (app: App, { choice }: ShownFunction): readonly Child[] =>
  choice.entry.family === "" ? [] : [spellingsTable(app, choice.entry.family)];

function papersOf({ say }: App, family: Family | undefined): readonly Child[] {
  if (family === undefined || family.papers.length === 0) return [];
  return [
    list(
      say("papers"),
      family.papers.map(({ authors, title, where }) => `${authors}: ${title}. ${where}.`),
    ),
  ];
}

const list = (title: string, texts: readonly string[]): HTMLElement =>
  element(
    "section",
    {},
    element("h2", {}, title),
    element("ul", {}, ...texts.map((text) => element("li", {}, text))),
  );
