import type { App } from "../app.ts";
import { pace, reordered, type Checks, type Order } from "../check/checks.ts";
import type { Verifier } from "../check/verifier.ts";
import { subjectsOf } from "../subject.ts";
import { element, fillWith, type Child } from "./element.ts";
import { reportCard } from "./reportCard.ts";
import { verdictTile } from "./verdict.ts";
import { button, dropdown, progressRing, textField } from "./ui.ts";

/** What to verify, how far it is, and what was found for each of the two kernels, side by side. */
export function verifyView(app: App, verifier: Verifier): HTMLElement {
  const { checks } = verifier;
  const action = element("div", { class: "action" });
  const progress = element("div", { class: "progress", attributes: { role: "status" } });
  const results = element("div", { class: "cards", id: "reports" });
  const tiles = element("div", { class: "tiles", attributes: { role: "status" } });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const intro = element("p", { class: "hint wide" }, app.say("verifyHint"));
  const drawProgress = (): void => fillWith(progress, ...progressOf(app, checks.now()));
  const draw = (): void => {
    const { running, reports, trouble } = checks.now();
    fillWith(
      action,
      running === undefined
        ? button(app.say("verify"), () => void verifier.run(), { appearance: "primary", id: "run" })
        : button(app.say("cancel"), () => verifier.cancel(), { id: "cancel" }),
    );
    const found = [reports.stable, reports.documented].filter((report) => report !== undefined);
    fillWith(tiles, ...found.map((report) => verdictTile(app, report)));
    fillWith(results, ...found.map((report) => reportCard(app, report)));
    complaint.textContent = trouble;
  };
  checks.watch(({ running }) => running, drawProgress);
  checks.watch(
    ({ running, reports, trouble }) => [running?.form, reports, trouble].map(idOf).join(),
    draw,
  );
  draw();
  const about = element("p", { class: "subject" });
  const drawAbout = (): void => {
    about.textContent = subjectText(app);
  };
  app.state.watch(({ selection }) => selection, drawAbout);
  drawAbout();
  return element(
    "div",
    { class: "verify-view" },
    intro,
    about,
    element("div", { class: "order" }, ...orderFields(app, verifier), action),
    progress,
    complaint,
    tiles,
    results,
  );
}

function orderFields({ say }: App, { checks, cancel }: Verifier): readonly Child[] {
  const change = (order: Partial<Order>): void => {
    cancel();
    checks.change((now) => reordered(now, order));
  };
  const { of, domain } = checks.now().order;
  return [
    dropdown(
      say("quantity"),
      [
        { value: "value", text: say("value") },
        { value: "slope", text: say("slope") },
      ],
      of,
      (chosen) => change({ of: chosen }),
    ),
    dropdown(
      say("inputs"),
      [
        { value: "sweep", text: say("sweepDomain") },
        { value: "f16", text: say("f16Domain") },
        { value: "bf16", text: say("bf16Domain") },
        { value: "f32", text: say("f32Domain") },
      ],
      domain,
      (chosen) => change({ domain: chosen }),
    ),
    element(
      "div",
      { class: "field" },
      element("span", { class: "caption" }, say("tolerance")),
      textField(say("tolerance"), "", (text) => change({ tolerance: toTolerance(text) }), {
        placeholder: say("provenBound"),
      }),
    ),
  ];
}

function progressOf({ say }: App, { running }: Checks): readonly Child[] {
  if (running === undefined) return [];
  const { percent, rate, left } = pace(running);
  const kernel = say(running.form === "stable" ? "stableKernel" : "documentedKernel");
  return [
    progressRing(say("verifying")),
    element(
      "span",
      {},
      say("progress", kernel, percent, Math.round(rate).toLocaleString("en"), left ?? "?"),
    ),
  ];
}

/** Undefined, which asks for the proven bound, for anything but a number that can be one. */
function toTolerance(text: string): number | undefined {
  const value = Number(text);
  return text.trim() !== "" && value >= 0 && Number.isFinite(value) ? value : undefined;
}

function subjectText({ state, say }: App): string {
  const [subject] = subjectsOf(state.now().selection);
  if (subject === undefined) return say("nothingChosen");
  return subject.over === "vector" ? say("overAxis", subject.title) : "";
}

const ids = new WeakMap<object, number>();
let lastId = 0;

/** A number for each object, so that a change of identity is a change of text. */
function idOf(value: object | string | undefined): string {
  if (typeof value !== "object") return String(value);
  const id = ids.get(value) ?? ++lastId;
  ids.set(value, id);
  return String(id);
}
