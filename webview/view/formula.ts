import temml from "temml";
import { toLatex } from "../../src/readings/latex.ts";
import type { Subject } from "../subject.ts";
import { element } from "./element.ts";

/** A formula as mathematics, which screen readers can read, with the text of the catalogue as its tip. */
export function formulaElement(caption: string, facet: Subject["documented"]): HTMLElement {
  const math = element("span", { class: "math", attributes: { title: facet.text } });
  temml.render(`f(x) = ${toLatex(facet.formula)}`, math, {
    displayMode: true,
    throwOnError: false,
  });
  for (const brace of math.querySelectorAll("mo")) bendBrace(brace);
  return element("div", { class: "formula" }, element("span", { class: "caption" }, caption), math);
}

/** Without a mathematical font a tall brace falls into pieces: a bent border takes its place. */
function bendBrace(brace: Element): void {
  const table = brace.nextElementSibling;
  if (brace.textContent !== "{" || table?.localName !== "mtable") return;
  table.classList.add("cases");
  brace.remove();
}
