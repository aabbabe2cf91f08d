import type { App } from "../../app.ts";
import { failureSentence } from "../../failureSentence.ts";
import { element, fillWith } from "./element.ts";

/** Puts the reason of a failure in the place of what would have been shown. */
export const showsFailure =
  (app: App, place: Element) =>
  (error: unknown): void => {
    app.log(error);
    fillWith(place, element("p", { class: "complaint" }, failureSentence(app, error)));
  };
