import { parse } from "../../../src/expr/parse.ts";
import { print } from "../../../src/expr/print.ts";
import { displayed } from "../../../src/present/formula/displayed.ts";
import { toLatex } from "../../../src/readings/latex.ts";
import type { App } from "../../app.ts";
import type { ShownFunction } from "../../state/subject.ts";
import { element, type Child } from "../parts/element.ts";
import { mathml, type Markup } from "./mathml.ts";
import { typeset } from "./typeset.ts";

/**
 * A formula as mathematics with short numbers, which screen readers can read, with the text of the catalogue as its tip.
 * One that nests too deeply is shown as that text, with a sentence.
 */
export function formulaElement(
  { say }: App,
  caption: string,
  { formula, text }: ShownFunction["documented"],
): HTMLElement {
  const { text: short, where } = displayed({ text: print(formula), where: {} });
  const markup = typeset(parse(short));
  const shown: readonly Child[] =
    markup === undefined
      ? [element("code", {}, text), element("p", { class: "hint" }, say("nestsTooDeeply"))]
      : [node({ tag: "math", children: [markup] }), ...valuesOf(where)];
  const holder = element(
    "div",
    { class: "formula" },
    element("span", { class: "caption" }, caption),
    element("span", { class: "math", attributes: { title: text } }, ...shown),
  );
  widths.observe(holder);
  return holder;
}

/** The values of constants that the formula names. */
const valuesOf = (where: Readonly<Record<string, string>>): readonly Child[] =>
  Object.entries(where).map(([name, value]) =>
    node({ tag: "math", children: [mathml(`${toLatex(parse(name))} = ${value}`)] }),
  );

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
