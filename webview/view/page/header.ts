import type { Selection } from "../../../src/protocol/selection.ts";
import type { App } from "../../app.ts";
import { ownLines, placeInFocus } from "../../state/front.ts";
import { readsOf, type SubjectResult } from "../../state/subject.ts";
import { subjectMessages } from "../../state/subjectMessages.ts";
import { element } from "../parts/element.ts";
import { focusLine } from "./focusLine.ts";
import { functionsBar } from "./functionsBar.ts";

/** What is on show: the function in focus in one line, and below it all others, with how to add more. */
export function header(app: App): HTMLElement {
  const focus = focusLine(app);
  const bar = functionsBar(app);
  const verdict = element("p", { class: "recognised", attributes: { role: "status" } });
  const draw = (): void => {
    const { selection } = app.state.now();
    const reads = readsOf(selection, subjectMessages(app));
    const { items } = selection;
    const isShown = ({ kind }: SubjectResult, place: number): boolean =>
      kind === "read" || (kind === "failed" && place < items.length);
    const wanted = placeInFocus(selection);
    const read = reads[wanted];
    const at = read !== undefined && isShown(read, wanted) ? wanted : reads.findIndex(isShown);
    focus.show(reads[at], items[at]);
    bar.show({ reads, items: items.length, at });
    verdict.textContent = verdictOn(selection, at);
  };
  app.state.watch(({ selection }) => selection, draw);
  draw();
  return element("header", {}, focus.element, bar.element, verdict);
}

/** The host's sentence on the own formula in focus; empty for any other formula. */
function verdictOn(selection: Selection, at: number): string {
  const { verdict, items } = selection;
  return verdict !== undefined && ownLines(selection)[at - items.length] === verdict.expression
    ? verdict.text
    : "";
}
