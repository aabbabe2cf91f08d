import { readInputs } from "../../../src/present/evaluate/inputs.ts";
import { formatNumber } from "../../../src/present/text/number.ts";
import { thousandths } from "../../../src/verify/tally.ts";
import type { App } from "../../app.ts";
import type { Checks } from "../checks.ts";
import type { Order } from "../order.ts";
import { formulaFor, kernelsAt, type KernelResult, type KernelsAt } from "../kernelsAt.ts";
import { latest } from "../../time/latest.ts";
import type { Store } from "../../state/store.ts";
import { subjectsOf } from "../../state/subject.ts";
import { watchParts } from "../../state/watchParts.ts";
import { failureSentence } from "../../failureSentence.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element, fillWith, type Child } from "../../view/parts/element.ts";
import { textField } from "../../view/parts/controls/controls.ts";

/** Both kernels at inputs that the reader types: where the literal one fails, the stable one is beside it. */
export function sideBySide(app: App, checks: Store<Checks>): HTMLElement {
  const { state, say } = app;
  const body = element("div", { id: "side-by-side" });
  const problem = element("p", { class: "complaint", attributes: { role: "alert" } });
  let typed = usual;
  const draw = latest(
    () => fill(app, body, { of: checks.now().order.of, typed }),
    (error) => {
      app.log(error);
      fillWith(body);
      problem.textContent = failureSentence(app, error);
    },
  );
  const redraw = (): void => {
    if (state.now().view !== "verify") return;
    const read = readInputs(typed);
    problem.textContent =
      read.kind === "inputs" ? "" : say("notInputs", typed.slice(read.start, read.end));
    if (read.kind === "inputs") draw(undefined);
  };
  const field = textField(say("inputs"), { text: typed, id: "chosen" }, (text) => {
    typed = text;
    redraw();
  });
  const section = element(
    "section",
    { class: "side-by-side" },
    element("h2", {}, say("sideBySide")),
    field,
    problem,
    body,
  );
  const hide = (): void => {
    const [subject] = subjectsOf(state.now().selection);
    const { target, of } = checks.now().order;
    const isKernel = target === "kernels" || target === "stable" || target === "documented";
    section.hidden =
      !isKernel || subject?.over !== "element" || formulaFor(subject, of) === undefined;
    redraw();
  };
  state.watch(({ selection }) => selection, hide);
  watchParts(state, ["view", "gpu"], redraw);
  checks.watch(({ order: { target } }) => target, hide);
  checks.watch(({ order: { of } }) => of, hide);
  hide();
  return section;
}

interface AtInputs extends Pick<Order, "of"> {
  /** The inputs as the reader typed them. */
  readonly typed: string;
}

async function fill(app: App, body: Element, { of, typed }: AtInputs): Promise<void> {
  const { say } = app;
  const [subject] = subjectsOf(app.state.now().selection);
  const formula = subject?.over === "element" ? formulaFor(subject, of) : undefined;
  const read = readInputs(typed);
  if (formula === undefined || read.kind !== "inputs") return;
  const { by, rows } = await kernelsAt(
    app,
    formula,
    Float32Array.from(read.values.slice(0, maxRows)),
  );
  const head = [
    say("input"),
    say("want"),
    say("stableKernel"),
    "ULP",
    say("documentedKernel"),
    "ULP",
  ];
  const grid = dataTable(
    say("sideBySide"),
    head,
    rows.map((row) => cellsOf(row)),
  );
  body.setAttribute("data-by", by);
  fillWith(body, grid);
}

const cellsOf = ({ x, want, got }: KernelsAt): readonly Child[] => [
  formatNumber(x, "single"),
  formatNumber(Math.fround(want), "single"),
  ...gotCells(got.stable, want),
  ...gotCells(got.documented, want),
];

/** A value and its error, marked if the value is NaN or an infinity instead of a number. */
function gotCells({ value, ulp }: KernelResult, want: number): readonly Child[] {
  const text = formatNumber(value, "single");
  const isAstray = !Number.isNaN(want) && !Number.isFinite(ulp);
  return [
    isAstray ? element("strong", { class: "astray" }, text) : text,
    Number.isFinite(ulp) ? formatNumber(thousandths(ulp)) : "–",
  ];
}

/** Where exponentials overflow in float32, and what lies between. */
const usual = "-89, -1, -0.001, 0, 0.001, 1, 89";
/** A table longer than this is no longer read. */
const maxRows = 100;
