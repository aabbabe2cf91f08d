import type { StripAxis } from "../../../src/verify/strip.ts";
import type { App } from "../../app.ts";
import { clock, pace, type Checks, type Found } from "../checks.ts";
import { bringsOwn, runsKernels } from "../order.ts";
import type { Verifier } from "../verifier.ts";
import type { Store } from "../../state/store.ts";
import { subjectsOf } from "../../state/subject.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { drawnList } from "../../view/parts/drawnList.ts";
import { exportButtons } from "./exportButtons.ts";
import { grouped } from "../grouped.ts";
import { dropTarget } from "./fileField.ts";
import { ulpSentence } from "./ulpSentence.ts";
import { orderForm } from "./orderForm.ts";
import { reportCard } from "./reportCard.ts";
import { sideBySide } from "./sideBySide.ts";
import { dropdown } from "../../view/parts/controls/controls.ts";
import { verdictSentences } from "./verdictSentences.ts";
import { verdictText, verdictTile } from "./verdict.ts";

/** What to verify, how far it is, and what was found for each kernel or recording, side by side. */
export function verifyView(app: App, verifier: Verifier): HTMLElement {
  const { checks } = verifier;
  const progress = element("div", { class: "progress" });
  const complaint = element("p", { class: "complaint", attributes: { role: "alert" } });
  const outcome = element("p", { class: "unseen", attributes: { role: "status" } });
  const sentences = element("ul", { class: "verdicts", id: "verdict" });
  const ulp = element("p", { class: "hint wide" });
  const tiles = element("div", { class: "tiles" });
  const cards = element("div", { class: "cards", id: "reports" });
  const drawTiles = drawnList<Found>(tiles, (found) => verdictTile(app, found));
  const drawCards = drawnList<Shown>(cards, ({ found, axis }) => reportCard(app, found, axis));
  const draw = (): void => {
    const { found, axis } = checks.now();
    const lines = verdictSentences(app, checks.now());
    fillWith(
      sentences,
      ...lines.map(({ mark, text }) => element("li", { class: `said ${mark}` }, text)),
    );
    ulp.textContent = ulpSentence(app, found);
    drawTiles(found);
    drawCards(found.map((one) => ({ found: one, axis })));
  };
  checks.watch(
    ({ running }) => running,
    () => fillWith(progress, ...progressOf(app, checks.now())),
  );
  checks.watch(({ found }) => found, draw);
  checks.watch(({ recorded }) => recorded, draw);
  checks.watch(({ axis }) => axis, draw);
  checks.watch(
    ({ running, found, trouble }) => (running === undefined ? found : trouble),
    (_, { running, found, trouble }) => {
      complaint.textContent = trouble;
      outcome.textContent =
        running === undefined ? found.map((one) => verdictText(app, one)).join(" ") : "";
    },
  );
  const view = element(
    "div",
    { class: "verify-view" },
    hintLine(app, checks),
    subjectLine(app),
    orderForm(app, verifier),
    progress,
    complaint,
    outcome,
    sentences,
    ulp,
    tiles,
    element("div", { class: "tools" }, exportButtons(app, checks), axisField(app, checks)),
    sideBySide(app, checks),
    cards,
  );
  dropTarget(view, verifier);
  return view;
}

/** What the check does, and where it computes. */
function hintLine({ say }: App, checks: Store<Checks>): HTMLElement {
  const line = element("p", { class: "hint wide" });
  const draw = (): void => {
    const { target } = checks.now().order;
    const hint = runsKernels(target) ? "verifyHint" : "verifyCodeHint";
    line.textContent = say(bringsOwn(target) ? "dropFiles" : hint);
  };
  checks.watch(({ order }) => order.target, draw);
  draw();
  return line;
}

interface Shown {
  readonly found: Found;
  readonly axis: StripAxis;
}

/** How the strips are spread, once there are some. */
function axisField({ say }: App, checks: Store<Checks>): HTMLElement {
  const field = dropdown(
    say("stripAxis"),
    {
      choices: [
        { value: "floats", text: say("floatsAxis") },
        { value: "linear", text: say("linear") },
      ],
      chosen: checks.now().axis,
    },
    (axis) => checks.change((now) => ({ ...now, axis })),
  );
  const draw = (): void => {
    field.hidden = checks.now().found.length === 0;
  };
  checks.watch(({ found }) => found, draw);
  draw();
  return field;
}

function progressOf({ say }: App, { running }: Checks): readonly Child[] {
  if (running === undefined) return [];
  const { percent, rate, left } = pace(running);
  const time = left === undefined ? "?" : clock(left);
  const { title, count, isPaused } = running;
  return [
    element("progress", {
      attributes: {
        max: "100",
        ...(count > 0 && { value: String(percent) }),
        "aria-label": say("verifying"),
      },
    }),
    element(
      "span",
      {},
      isPaused
        ? say("paused", title, percent)
        : count === 0
          ? title
          : say("progress", title, percent, grouped(Math.round(rate)), time),
    ),
  ];
}

/** Why there is nothing to verify, in the place of all else; empty where there is something. */
function subjectLine({ state, say }: App): HTMLElement {
  const line = element("p", { class: "subject" });
  const draw = (): void => {
    const [subject] = subjectsOf(state.now().selection);
    line.textContent =
      subject === undefined
        ? say("nothingChosen")
        : subject.over === "vector"
          ? say("notVerifiedOverAxis", subject.title)
          : "";
  };
  state.watch(({ selection }) => selection, draw);
  draw();
  return line;
}
