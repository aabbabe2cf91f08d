import { frameworks } from "../../../../src/catalogue/frameworks/index.ts";
import type { Choice } from "../../../../src/catalogue/request.ts";
import type { Selection } from "../../../../src/protocol/selection.ts";
import type { App } from "../../../app.ts";
import { oncePerPair } from "../../../compare/pairs.ts";
import { placeInFocus } from "../../../state/front.ts";
import type { State } from "../../../state/state.ts";
import { subjectsOf } from "../../../state/subject.ts";
import { watchParts } from "../../../state/watchParts.ts";
import { debounced } from "../../../time/debounced.ts";
import { latest } from "../../../time/latest.ts";
import { slider } from "../../../view/parts/controls/slider.ts";
import { element, fillWith } from "../../../view/parts/element.ts";
import { atStop } from "../chosenVersion.ts";
import { stopsOf, type Stop } from "../stops.ts";

type Shown = Pick<State, "selection" | "of" | "view">;

/** The versions of the function in focus, where it is not the same in all of them: "Keras 1 = 2 ≠ 3". */
export function versionSlider(app: App): HTMLElement {
  const { state } = app;
  const holder = element("div", { class: "versions" });
  holder.hidden = true;
  const ask = oncePerPair((a, b) => app.worker.call("apart", a, b));
  let shown: readonly Stop[] = [];
  let track: Track | undefined;
  const choose = (index: number): void => {
    const stop = shown[index];
    if (stop === undefined) return;
    track?.show(index);
    state.change((now) => atStop(now, stop));
  };
  const draw = latest<Shown>(async ({ selection, of, view }) => {
    if (view !== "plot") return;
    const choice = choiceInFocus(selection);
    const stops = choice === undefined ? [] : await stopsOf(choice, of, ask);
    const at = stops.findIndex(({ choices }) => choices.some((one) => one === choice));
    holder.hidden = choice === undefined || at < 0;
    if (choice === undefined || at < 0) return;
    const { title } = frameworks[choice.entry.framework];
    // Made anew only for other stops: a slider must not be replaced while the reader moves it.
    if (track?.title !== title || labelsOf(shown) !== labelsOf(stops)) {
      track = trackOf(app, { title, stops }, choose);
      fillWith(holder, element("span", { class: "caption" }, title), track.element);
    }
    shown = stops;
    track.show(at);
  }, app.log);
  // A parameter that is pulled changes the function at each step, and the worker must compute the curves first.
  const drawRested = debounced(250, () => draw(state.now()));
  watchParts(state, ["selection", "of", "view"], drawRested);
  draw(state.now());
  return holder;
}

/** Undefined for the reader's own formula. */
function choiceInFocus(selection: Selection): Choice | undefined {
  const place = placeInFocus(selection);
  if (selection.items[place] === undefined) return undefined;
  return subjectsOf(selection).find(({ colour }) => colour === place)?.choice;
}

interface Track {
  readonly title: string;
  readonly element: HTMLElement;
  readonly show: (at: number) => void;
}

function trackOf(
  { say }: App,
  { title, stops }: { readonly title: string; readonly stops: readonly Stop[] },
  choose: (index: number) => void,
): Track {
  const range = { low: 0, high: stops.length - 1, step: 1 };
  const pulled = slider(say("versionOf", title), range, (text) => choose(Number(text)));
  pulled.id = "version";
  const labels = stops.map(({ label, isSame }) =>
    element(
      "span",
      { class: "stop", attributes: { "aria-hidden": "true" } },
      element("span", { class: "relation" }, relationSign(isSame)),
      label,
    ),
  );
  const whole = element("div", { class: "track" }, pulled, ...labels);
  whole.style.setProperty("--stops", String(stops.length));
  return {
    title,
    element: whole,
    show(at) {
      pulled.value = String(at);
      pulled.setAttribute("aria-valuetext", spoken(say, stops, at));
      labels.forEach((one, index) => one.classList.toggle("current", index === at));
    },
  };
}

function spoken(say: App["say"], stops: readonly Stop[], at: number): string {
  const [label = "", isSame] = [stops[at]?.label, stops[at]?.isSame];
  const before = stops[at - 1]?.label;
  if (before === undefined || isSame === undefined) return label;
  return say(isSame ? "sameAsVersion" : "unlikeVersion", label, before);
}

const relationSign = (isSame: boolean | undefined): string =>
  isSame === undefined ? "" : isSame ? "=" : "≠";

const labelsOf = (stops: readonly Stop[]): string =>
  stops.map(({ label, isSame }) => `${label} ${relationSign(isSame)}`).join();
