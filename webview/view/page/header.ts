import type { App } from "../../app.ts";
import { placeInFocus } from "../../state/front.ts";
import { maxOwnSize } from "../../state/ownFormula.ts";
import { readsOf, type SubjectResult } from "../../state/subject.ts";
import { element } from "../parts/element.ts";
import { focusLine } from "./focusLine.ts";
import { functionsBar } from "./functionsBar.ts";

/** What is on show: the function in focus in one line, and below it all others, with how to add more. */
export function header(app: App): HTMLElement {
  const focus = focusLine(app);
  const bar = functionsBar(app);
  const draw = (): void => {
    const { selection } = app.state.now();
    const reads = readsOf(selection, {
      unknownEntry: (id) => app.say("unknownEntry", id),
      unknownName: (name) => app.say("unknownName", name),
      tooLong: (size) => app.say("formulaTooLong", size, maxOwnSize),
    });
    const wrong = complaintIn(reads[selection.items.length]);
    const shown = wrong === "" ? reads : reads.slice(0, selection.items.length);
    const at = Math.min(placeInFocus(selection), Math.max(0, shown.length - 1));
    focus.show(shown[at], selection.items[at]);
    bar.show({ reads: shown, at, wrong });
  };
  app.state.watch(({ selection }) => selection, draw);
  draw();
  return element("header", {}, focus.element, bar.element);
}

/** What is wrong with the reader's own formula; empty where nothing is. */
const complaintIn = (own: SubjectResult | undefined): string =>
  own?.kind === "failed" ? own.message : "";
