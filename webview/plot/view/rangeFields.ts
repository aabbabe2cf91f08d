import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { windowOf, type Window } from "../axes/window.ts";
import { element } from "../../view/parts/element.ts";
import { setValue, textField } from "../../view/parts/controls/controls.ts";

/** The two ends of the window as numbers that can be typed. */
export function rangeFields({ state, say }: App): HTMLElement {
  const first = state.now().window;
  const texts = { low: "", high: "" };
  const enter = (end: keyof Window) => (text: string) => {
    texts[end] = text;
    const window = typed(texts, state.now().window);
    low.classList.toggle("wrong", window === undefined);
    high.classList.toggle("wrong", window === undefined);
    if (window !== undefined)
      state.change((now) => ({
        ...now,
        window: windowOf(window.low, window.high, now.scales.x) ?? now.window,
      }));
  };
  const low = textField(say("from"), { text: formatNumber(first.low, "single") }, enter("low"));
  const high = textField(say("to"), { text: formatNumber(first.high, "single") }, enter("high"));
  state.watch(
    ({ window }) => window,
    (window) => {
      // What is being typed is left alone.
      if (!low.matches(":focus-within, :focus")) setValue(low, formatNumber(window.low, "single"));
      if (!high.matches(":focus-within, :focus"))
        setValue(high, formatNumber(window.high, "single"));
    },
  );
  return element(
    "div",
    { class: "range" },
    element("span", { class: "caption" }, say("from")),
    low,
    element("span", { class: "caption" }, say("to")),
    high,
  );
}

/** The window as typed, in either order; undefined if the text is not a window. */
function typed(
  texts: { readonly low: string; readonly high: string },
  now: Window,
): Window | undefined {
  const low = texts.low === "" ? now.low : Number(texts.low);
  const high = texts.high === "" ? now.high : Number(texts.high);
  return windowOf(low, high, "linear");
}
