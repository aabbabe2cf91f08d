/** The first page: every activation, by framework. */
import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import type { Address } from "./activationPage.ts";
import { sitePage } from "./page.ts";
import { plainText } from "./plainText.ts";

export function indexPage(pages: readonly Address[]): string {
  const ids = [...new Set(pages.map(({ entry }) => entry.framework))];
  const sections = ids.map((id) => {
    const own = pages.filter(({ entry }) => entry.framework === id);
    return `<h2 id="${id}">${plainText(frameworks[id].title)}</h2>
      <ul class="names">${own.map(item).join("")}</ul>`;
  });
  return sitePage({
    title: "Activation Lens",
    root: "",
    body: `    <main>
      <h1>Activation Lens</h1>
      <p>What activation functions compute in each framework and version: formula, plot, gradient and the namesakes that differ.</p>
      <p><a class="open" href="playground/index.html">Open the playground</a></p>
      ${sections.join("\n      ")}
    </main>`,
  });
}

const item = ({ entry, path }: Address): string =>
  `<li><a href="${path}">${plainText(entry.name)}</a> <small>${plainText(entry.versions)}</small></li>`;
