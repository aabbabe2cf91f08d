import type { App } from "../../app.ts";
import { maxOwn, ownLines, removedAt } from "../../state/front.ts";
import { changeSelection } from "../../state/state.ts";
import type { SubjectResult } from "../../state/subject.ts";
import { button } from "../parts/controls/controls.ts";
import { element } from "../parts/element.ts";
import { ownField, type OwnField } from "./ownField.ts";

export interface OwnFields {
  readonly element: HTMLElement;
  /** Shows the formulas with how they are read, in their order. */
  readonly show: (reads: readonly SubjectResult[]) => void;
}

/** The reader's own formulas, a line for each; one is always there, to type in. */
export function ownFields(app: App): OwnFields {
  const list = element("div", { class: "owns" });
  let fields: readonly OwnField[] = [];
  const lines = (): readonly string[] => ownLines(app.state.now().selection);
  const more = (): void => {
    const now = lines();
    if (now.length < maxOwn && now.at(-1)?.trim()) setLines(app, [...now, ""]);
    fields.at(-1)?.focus();
  };
  const less = (index: number): void => {
    if (lines().length < 2) return;
    const place = app.state.now().selection.items.length + index;
    app.state.change(changeSelection((now) => removedAt(now, place)));
    fields[Math.max(0, index - 1)]?.focus();
  };
  const fieldAt = (index: number): OwnField =>
    ownField(app, index, {
      enter: (text) => setLines(app, lines().length === 0 ? [text] : lines().with(index, text)),
      more,
      less: () => less(index),
    });
  const another = button(element("span"), more, {
    label: app.say("anotherFormula"),
    id: "another",
  });
  return {
    element: element("div", { class: "formulas" }, list, another),
    show(reads) {
      const shown = lines();
      const count = Math.max(1, shown.length);
      // A field stays while it is typed in: only what is too many or too few changes.
      if (fields.length !== count) {
        fields = Array.from({ length: count }, (_, index) => fields[index] ?? fieldAt(index));
        keepChildren(list, fields);
      }
      fields.forEach((field, index) => field.show(shown[index] ?? "", reads[index]));
    },
  };
}

/** Adds or takes away at the end, and touches nothing else: what is put anew loses the focus. */
function keepChildren(list: HTMLElement, fields: readonly OwnField[]): void {
  while (list.childElementCount > fields.length) list.lastElementChild?.remove();
  list.append(...fields.slice(list.childElementCount).map((field) => field.element));
}

const setLines = (app: App, lines: readonly string[]): void =>
  app.state.change(
    changeSelection((now) => ({
      ...now,
      expression: lines
        .map((line) => line.replaceAll("\n", " "))
        .join("\n")
        .slice(0, 4000),
    })),
  );
