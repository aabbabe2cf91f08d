import { formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { latest } from "../../time/latest.ts";
import { plotSeconds } from "../../worker/timeouts.ts";
import { onThemeChange } from "../../plot/chart/theme.ts";
import type { State } from "../../state/state.ts";
import { showMaxout } from "../showMaxout.ts";
import type { PlaneShown, Shown } from "../shown.ts";
import { showUnit } from "../showUnit.ts";
import { debounced } from "../../time/debounced.ts";
import { failureSentence } from "../../failureSentence.ts";
import { busyWhile } from "../../view/parts/controls/busyWhile.ts";
import { element } from "../../view/parts/element.ts";
import { maxoutPicture } from "./maxoutPicture.ts";
import { planePicture } from "./planePicture.ts";
import { surfaceSide } from "./surfaceSide.ts";
import { surfaceTable } from "./surfaceTable.ts";
import { contentOf, watchParts } from "../../state/watchParts.ts";

/** Functions over two inputs: one unit with its weights, or a maxout that learned a target. */
export function surfaceView(app: App): HTMLElement {
  const { state } = app;
  const plane = planePicture(app);
  const curve = maxoutPicture(app);
  const side = surfaceSide(app);
  const table = surfaceTable(app);
  const hint = element("p", { class: "hint wide" });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const keys = element("p", { class: "hint wide", id: "map-keys" });
  const stage = element(
    "div",
    { class: "stage" },
    plane.element,
    curve.element,
    complaint,
    plane.cursor.numbers,
    keys,
    table.element,
  );
  const shownFor = remembering(app);

  async function show(now: SurfaceState): Promise<void> {
    const shown = await busyWhile(stage, shownFor(now));
    const isPlane = shown.kind === "plane";
    plane.element.hidden = plane.cursor.numbers.hidden = keys.hidden = !isPlane;
    curve.element.hidden = shown.kind !== "curve";
    table.element.hidden = shown.kind === "nothing";
    hint.textContent = hintFor(app, shown, now);
    keys.textContent = keysFor(app, shown, now);
    side.show(shown);
    if (shown.kind === "nothing") return void (complaint.textContent = "");
    table.show(shown);
    if (shown.kind === "curve") curve.show(shown);
    else {
      await plane.show(shown, now.scene);
      plane.element.setAttribute("aria-label", nameOf(app, shown));
    }
    complaint.textContent = complaintOf(app, shown, plane.element);
  }

  const draw = latest<SurfaceState>(show, app.log);
  const drawShown = (now: SurfaceState): void => {
    if (now.view === "surface") draw(now);
  };
  watchParts(state, surfaceParts, drawShown);
  onThemeChange(() => drawShown(state.now()));
  new ResizeObserver(debounced(60, () => drawShown(state.now()))).observe(stage);
  drawShown(state.now());
  return element(
    "div",
    { class: "surface-view" },
    hint,
    element("div", { class: "surface" }, stage, side.element),
  );
}

const surfaceParts = ["view", "selection", "of", "form", "gpu", "scene"] as const;
type SurfaceState = Pick<State, (typeof surfaceParts)[number]>;

function hintFor({ say }: App, shown: Shown, { scene }: SurfaceState): string {
  if (shown.kind === "nothing") return shown.sentence;
  return shown.kind === "plane" && shown.isGate === true
    ? say("gateHint", shown.title)
    : say(hints[scene.shows]);
}

/** Which keys and gestures there are; only the weights of one unit have handles. */
function keysFor({ say }: App, shown: Shown, { scene: { look, shows } }: SurfaceState): string {
  const hasHandles = shows === "unit" && shown.kind === "plane" && shown.isGate !== true;
  const all = [look === "lit" && "litKeys", "mapKeys", hasHandles && "handleKeys"] as const;
  return all.flatMap((key) => (key === false ? [] : [say(key)])).join(" ");
}

const hints = { unit: "surfaceHint", maxout: "maxoutHint" } as const;

/** Computes what a state shows, and once only while nothing of it changes but how it is looked at. */
function remembering(app: App): (now: SurfaceState) => Promise<Shown> {
  let last: { readonly key: string; readonly shown: Shown } | undefined;
  return async (now) => {
    const key = computed(now);
    if (last?.key === key) return last.shown;
    const { shows, maxout } = now.scene;
    try {
      const shown = await (shows === "unit" ? showUnit(app, now) : showMaxout(app, maxout));
      last = { key, shown };
      return shown;
    } catch (error) {
      app.log(error);
      return { kind: "nothing", sentence: failureSentence(app, error) };
    }
  };
}

/** The part of the state that the values depend on, as one text. */
function computed(now: SurfaceState): string {
  const { shows, weights, maxout } = now.scene;
  return shows === "unit"
    ? contentOf(now, ["selection", "of", "form", "gpu"]) + JSON.stringify(weights)
    : contentOf(now, ["gpu"]) + JSON.stringify(maxout);
}

const nameOf = ({ say }: App, { title, field }: PlaneShown): string =>
  say("mapOf", title, formatNumber(field.extent.low), formatNumber(field.extent.high));

/** What differs from the request: a kernel that failed, or a lit surface that nothing can draw. */
function complaintOf(
  { state, say }: App,
  shown: Exclude<Shown, { readonly kind: "nothing" }>,
  picture: HTMLElement,
): string {
  if (shown.failure !== "") return say("gpuFailed", shown.failure);
  if (shown.kind === "plane" && shown.unmarked) return say("notMarked", plotSeconds, shown.title);
  const wanted = state.now().scene.look;
  return shown.kind === "plane" && picture.dataset["look"] !== wanted ? say("litNeedsGpu") : "";
}
