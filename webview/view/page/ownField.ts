import type { App } from "../../app.ts";
import type { SubjectResult } from "../../state/subject.ts";
import { setValue, textField } from "../parts/controls/controls.ts";
import { element } from "../parts/element.ts";

/** What a drag on the field means. */
export interface OwnActions {
  readonly enter: (text: string) => void;
  /** Asks for a further formula below. */
  readonly more: () => void;
  /** Takes the empty line away. */
  readonly less: () => void;
}

export interface OwnField {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Shows the formula, and what is wrong with it under the place where it is. */
  readonly show: (text: string, read: SubjectResult | undefined) => void;
}

/** A line for a formula of the reader's. What is wrong hangs below it, over what lies there, and moves nothing. */
export function ownField({ say }: App, index: number, act: OwnActions): OwnField {
  const id = index === 0 ? "own" : `own-${index + 1}`;
  const field = textField(say("ownFormula"), { text: "", placeholder, id }, act.enter);
  const mark = element("span", { class: "misplaced", attributes: { "aria-hidden": "true" } });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  let shown = "";
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") act.more();
    if (key === "Backspace" && shown === "") act.less();
  });
  return {
    element: element("div", { class: "own" }, field, mark, complaint),
    focus: () => field.focus(),
    show(text, read) {
      shown = text;
      setValue(field, text);
      const wrong = read?.kind === "failed" ? read : undefined;
      complaint.textContent = wrong?.message ?? "";
      const { start, end = 0 } = wrong ?? {};
      mark.hidden = start === undefined;
      if (start === undefined) return;
      mark.style.setProperty("--start", String(start));
      mark.style.setProperty("--length", String(Math.max(1, end - start)));
    },
  };
}

/** Short enough for half a window. */
const placeholder = "f(x) = a*x^2";
