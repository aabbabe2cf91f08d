import { readInputs } from "../../../src/present/evaluate/inputs.ts";
import { formatDifference, formatNumber } from "../../../src/present/text/number.ts";
import type { App } from "../../app.ts";
import { computable } from "../differences.ts";
import type { ComparedFunction } from "../comparedFunctions.ts";
import { compute } from "../../compute/compute.ts";
import { latest } from "../../time/latest.ts";
import { dataTable } from "../../view/parts/tables/dataTable.ts";
import { element, fillWith } from "../../view/parts/element.ts";
import { rowsOf } from "../../view/parts/tables/rowsOf.ts";
import { showsFailure } from "../../view/parts/showsFailure.ts";
import { textField } from "../../view/parts/controls/controls.ts";
import { elementAt } from "../../../src/required.ts";

export interface ChosenValues {
  readonly element: HTMLElement;
  readonly show: (functions: readonly ComparedFunction[]) => void;
}

/** What each function returns at inputs that the reader types. */
export function chosenValues(app: App): ChosenValues {
  const { say } = app;
  const body = element("div", { id: "values" });
  const problem = element("p", { class: "complaint", attributes: { role: "alert" } });
  let text = usual;
  let shown: readonly ComparedFunction[] = [];
  const fill = latest<readonly number[]>(
    async (inputs) => fillWith(body, await table(app, shown, inputs)),
    showsFailure(app, body),
  );
  const draw = (): void => {
    const read = readInputs(text);
    problem.textContent =
      read.kind === "inputs" ? "" : say("notInputs", text.slice(read.start, read.end));
    if (read.kind === "inputs") fill(read.values.slice(0, maxRows));
  };
  const enter = (typed: string): void => {
    text = typed;
    draw();
  };
  const field = textField(say("inputs"), { text, id: "inputs" }, enter);
  return {
    element: element("section", {}, element("h2", {}, say("valuesAt")), field, problem, body),
    show(functions) {
      shown = functions;
      draw();
    },
  };
}

async function table(
  app: App,
  functions: readonly ComparedFunction[],
  inputs: readonly number[],
): Promise<HTMLElement> {
  const { form } = app.state.now();
  const { values } = await compute(app, functions.map(computable), {
    inputs: Float32Array.from(inputs),
    form,
  });
  const head = [
    "x",
    ...(functions.length > 1
      ? [...functions.map((_, index) => String(index + 1)), app.say("difference")]
      : functions.map(() => app.say("value"))),
  ];
  const rows = await rowsOf(inputs.entries(), ([index, x]) => {
    const at = values.map((line) => elementAt(line, index));
    const texts = [x, ...at].map((value) => formatNumber(value, "single"));
    return functions.length > 1
      ? [...texts, formatDifference(Math.max(...at) - Math.min(...at))]
      : texts;
  });
  return dataTable(app.say("valuesAt"), head, rows);
}

/** A table longer than this is no longer read. */
const maxRows = 200;
const usual = "-6, -3, -2.5, -1, 0, 1, 2.5, 3, 6";
