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
  widths.observe(holder);
  return holder;
}

/** Looks at formulas for as long as they are on the page: one that is taken away shrinks to nothing, and is let go. */
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries)
    if (target.isConnected) makeReachable(target);
    else widths.unobserve(target);
});

/** What is too wide can be scrolled, and so must be reached by the keyboard. */
function makeReachable(holder: Element): void {
  if (holder.scrollWidth > holder.clientWidth) holder.setAttribute("tabindex", "0");
  else holder.removeAttribute("tabindex");
}

function node({ tag, children, class: name }: Markup): Element {
  const made = document.createElementNS("http://www.w3.org/1998/Math/MathML", tag);
  if (tag === "math") made.setAttribute("display", "block");
  if (name !== undefined) made.setAttribute("class", name);
  made.append(...children.map((child) => (typeof child === "string" ? child : node(child))));
  return made;
}
