/** The page of one activation: the content of its hover, its formula typeset, and the link to the playground. */
import markdownIt from "markdown-it";

import { newestChoice } from "../../src/catalogue/choice.ts";
import { formulaOf, implementedIn } from "../../src/catalogue/definition.ts";
import type { Entry } from "../../src/catalogue/entry.ts";
import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import type { FormulaAnswers } from "../../src/meaning/formulaAnswers.ts";
import { hoverFacts } from "../../src/present/hover/gather.ts";
import { hoverMarkdown } from "../../src/present/hover/hover.ts";
import { hoverPicture } from "../../src/present/hover/hoverPicture.ts";
import type { HoverFacts } from "../../src/present/hover/facts.ts";
import { textOptions } from "../../src/present/hover/hoverOptions.ts";
import type { Markup } from "../../webview/view/page/mathml.ts";
import { typeset } from "../../webview/view/page/typeset.ts";
import { sitePage } from "./page.ts";
import { plainText } from "./plainText.ts";

export interface Address {
  readonly entry: Entry;
  /** From the site's root. */
  readonly path: string;
}

/** `others` are the pages of the same name in other versions. */
export function activationPage(
  entry: Entry,
  others: readonly Address[],
  answers: FormulaAnswers,
): string {
  const choice = newestChoice(entry);
  // The page is about this version: there is no project that decided on it.
  const { because: _, ...facts } = hoverFacts({
    choice,
    because: { reason: "setting" },
    stated: [],
    answers,
  });
  const { title } = frameworks[entry.framework];
  const formula = typeset(formulaOf(implementedIn(entry, choice)));
  return sitePage({
    title: `${entry.name} — ${title} — Activation Lens`,
    root: "../",
    body: `    <nav><a href="../index.html">Activation Lens</a></nav>
    <main>
      <h1>${plainText(entry.name)}</h1>
      <p>${plainText(title)}, versions ${plainText(entry.versions)}</p>
      ${formula === undefined ? "" : `<math display="block">${markup(formula)}</math>`}
      ${plot(facts)}
      <p><a class="open" href="../playground/index.html?entry=${encodeURIComponent(entry.id)}">Open in the playground</a></p>
      ${markdown.render(hoverMarkdown(facts, textOptions))}
      ${otherVersions(others)}
    </main>`,
  });
}

const markdown = markdownIt({ html: false });

/** The hover's plot in both themes; empty for a function without one. */
function plot(facts: HoverFacts): string {
  const [light, dark] = (["light", "dark"] as const).map((theme) =>
    picturePattern.exec(hoverPicture(facts, { ...textOptions, pictures: true, theme })),
  );
  const [, alternative = "", source = "", width = "", height = ""] = light ?? [];
  if (source === "") return "";
  return `<picture>
        <source media="(prefers-color-scheme: dark)" srcset="${dark?.[2] ?? source}">
        <img src="${source}" width="${width}" height="${height}" alt="${alternative}">
      </picture>`;
}

/** As src/present/text/markdown.ts writes a picture; its alternative text holds no mark of HTML. */
const picturePattern = /!\[([^\]]*)\]\((data:[^|]+)\|width=(\d+),height=(\d+)\)/;

function otherVersions(others: readonly Address[]): string {
  if (others.length === 0) return "";
  const items = others.map(
    ({ entry, path }) => `<li><a href="../${path}">${plainText(entry.versions)}</a></li>`,
  );
  return `<h2>Other versions</h2>\n      <ul>${items.join("")}</ul>`;
}

const markup = ({ tag, children, class: name }: Markup): string =>
  `<${tag}${name === undefined ? "" : ` class="${plainText(name)}"`}>${children
    .map((child) => (typeof child === "string" ? plainText(child) : markup(child)))
    .join("")}</${tag}>`;
