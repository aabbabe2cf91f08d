import type { Phrase } from "../../../src/protocol/words.ts";
import type { App } from "../../app.ts";
import {
  bringsOwn,
  choosesInputs,
  readOrder,
  targets,
  type OrderField,
  type VerificationTarget,
} from "../order.ts";
import type { Verifier } from "../verifier.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { fileButton } from "./fileField.ts";
import { button, captioned, dropdown, textField } from "../../view/parts/controls/controls.ts";

/** What to verify, over which inputs and how strictly, and the button that begins or ends it. */
export function orderForm(app: App, verifier: Verifier): HTMLElement {
  const { say } = app;
  const { checks, reorder } = verifier;
  const { order } = checks.now();
  const problem = element("p", { class: "complaint", id: "order", attributes: { role: "alert" } });
  const typed = (field: OrderField, caption: Phrase, hint: Phrase) =>
    textField(
      say(caption),
      { text: order[field], placeholder: say(hint), id: `order-${field}` },
      (text) => reorder({ [field]: text }),
    );
  const fields = {
    low: typed("low", "from", "wholeDomain"),
    high: typed("high", "to", "wholeDomain"),
    tolerance: typed("tolerance", "tolerance", "provenBound"),
  };
  const inputs = element("div", { class: "inputs" }, ...inputFields(app, verifier, fields));
  const target = element("div", { class: "target" });
  const files = fileButton(app, verifier);
  const action = element("div", { class: "buttons" });
  const pause = button(say("pause"), verifier.pause, { id: "pause" });
  const draw = (): void => {
    const { order, running } = checks.now();
    const read = readOrder(order);
    inputs.hidden = !choosesInputs(order.target);
    files.hidden = bringsOwn(order.target) === undefined;
    problem.textContent = read.kind === "wrong" ? say(read.phrase) : "";
    for (const [name, field] of Object.entries(fields))
      field.classList.toggle("wrong", read.kind === "wrong" && read.field === name);
    if (running === undefined)
      fillWith(
        action,
        button(say("verify"), () => void verifier.run(), { appearance: "primary", id: "run" }),
      );
    else fillWith(action, pause, button(say("cancel"), verifier.cancel, { id: "cancel" }));
  };
  let shown: VerificationTarget | undefined;
  const choose = (chosen: VerificationTarget): void => {
    shown = chosen;
    reorder({ target: chosen });
  };
  // The field that has the focus stays; files that are dropped choose another target.
  const drawTarget = (): void => {
    if (shown === checks.now().order.target) return;
    shown = checks.now().order.target;
    fillWith(target, targetField(app, shown, choose));
  };
  checks.watch(({ order }) => order.target, drawTarget);
  checks.watch(({ order }) => order, draw);
  checks.watch(({ running }) => running === undefined, draw);
  checks.watch(
    ({ running }) => running?.isPaused === true,
    (isPaused) => {
      pause.textContent = say(isPaused ? "resume" : "pause");
    },
  );
  drawTarget();
  draw();
  return element(
    "div",
    {},
    element(
      "div",
      { class: "order" },
      target,
      files,
      quantityField(app, verifier),
      inputs,
      captioned(say("tolerance"), fields.tolerance),
      action,
    ),
    problem,
  );
}

const targetField = (
  { say }: App,
  shown: VerificationTarget,
  choose: (target: VerificationTarget) => void,
): HTMLElement =>
  dropdown(
    say("check"),
    {
      choices: targets.map((value) => ({ value, text: say(targetPhrases[value]) })),
      chosen: shown,
    },
    choose,
  );

const quantityField = ({ say }: App, { checks, reorder }: Verifier): HTMLElement =>
  dropdown(
    say("quantity"),
    {
      choices: [
        { value: "value", text: say("value") },
        { value: "slope", text: say("slope") },
      ],
      chosen: checks.now().order.of,
    },
    (of) => reorder({ of }),
  );

const inputFields = (
  { say }: App,
  { checks, reorder }: Verifier,
  fields: Readonly<Record<"low" | "high", HTMLElement>>,
): readonly HTMLElement[] => [
  dropdown(
    say("inputs"),
    {
      choices: [
        { value: "sweep", text: say("sweepDomain") },
        { value: "f16", text: say("f16Domain") },
        { value: "bf16", text: say("bf16Domain") },
        { value: "f32", text: say("f32Domain") },
      ],
      chosen: checks.now().order.domain,
    },
    (domain) => reorder({ domain }),
  ),
  captioned(say("from"), fields.low),
  captioned(say("to"), fields.high),
];

const targetPhrases: Readonly<Record<VerificationTarget, Phrase>> = {
  kernels: "askBoth",
  stable: "askStable",
  documented: "askDocumented",
  implemented: "askImplemented",
  recording: "askRecording",
  examples: "askExamples",
  outputs: "targetOutputs",
  wgsl: "targetWgsl",
};
