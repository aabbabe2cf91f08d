import { toLatex } from "../../../src/readings/latex.ts";
import type { Subject } from "../../subject.ts";
import { element } from "../parts/element.ts";
import { mathml, type Markup } from "./mathml.ts";

/** A formula as mathematics, which screen readers can read, with the text of the catalogue as its tip. */
export function formulaElement(caption: string, facet: Subject["documented"]): HTMLElement {
  const formula = mathml(`f\\left(x\\right) = ${toLatex(facet.formula)}`);
  const holder = element(
    "div",
    { class: "formula" },
    element("span", { class: "caption" }, caption),
    element(
      "span",
      { class: "math", attributes: { title: facet.text } },
      node({ tag: "math", children: [formula] }),
    ),
  );
  new ResizeObserver(() => reachable(holder)).observe(holder);
  return holder;
}

/** What is too wide can be scrolled, and so must be reached by the keyboard. */
function reachable(holder: HTMLElement): void {
  if (holder.scrollWidth > holder.clientWidth) holder.tabIndex = 0;
  else holder.removeAttribute("tabindex");
}

function node({ tag, children, class: name }: Markup): Element {
  const made = document.createElementNS("http://www.w3.org/1998/Math/MathML", tag);
  if (tag === "math") made.setAttribute("display", "block");
  if (name !== undefined) made.setAttribute("class", name);
  made.append(...children.map((child) => (typeof child === "string" ? child : node(child))));
  return made;
}
