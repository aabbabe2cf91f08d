import type { Page } from "playwright-core";

import type { Expr } from "../../src/expr/expr.ts";
import { print } from "../../src/expr/print.ts";
import { namesIn } from "../../src/expr/substitute.ts";
import { float32Bits } from "../../src/numeric/floats/float32.ts";
import { kernelFor, type Kernel } from "../../src/readings/wgsl/kernel.ts";
import { kernelCheck } from "../../src/verify/checks/kernelCheck.ts";
import type { Adapter, VerificationSubject } from "../../src/verify/report.ts";
import type { Check } from "../../src/verify/check.ts";

import { cellOf, type Cell } from "./cell.ts";
import { functions, type Column, type FunctionName, type Lack, type Peer } from "./functions.ts";
import { questionOf } from "./question.ts";

/** One function in every column. */
export interface Row {
  readonly name: FunctionName;
  /** Whose formula all columns are judged against. */
  readonly definition: string;
  readonly formula: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<Column, Cell>>;
}

/** Computes a function in every column on the page, and judges all against the same real values. */
export async function rowOf(name: FunctionName, page: Page, adapter: Adapter): Promise<Row> {
  const question = questionOf(functions[name]);
  const { formula, parameters, subject } = question;
  const check = comparable(kernelCheck(question, "stable"));
  const inputs = check.inputs.bits(0, check.inputs.count);
  const judged = (outputs: Uint32Array | Lack) => cellOf(check, adapter, { inputs, outputs });
  const ours = async (kernel: Kernel) =>
    judged(await page.evaluate(([k, x]) => bench.kernel(k, x), [kernel, inputs] as const));
  const theirs = async (peer: Peer) =>
    judged(await page.evaluate(([p, f, x]) => bench.peer(p, f, x), [peer, name, inputs] as const));
  return {
    name,
    definition: definitionBy(subject),
    formula: print(formula),
    parameters: used(formula, parameters),
    cells: {
      documented: await ours(kernelFor(formula, { form: "documented", parameters })),
      stable: await ours(check.kernel),
      tfjsWebgpu: await theirs("tfjsWebgpu"),
      ortWebgpu: await theirs("ortWebgpu"),
      ortWasm: await theirs("ortWasm"),
      tfjsCpu: await theirs("tfjsCpu"),
    },
  };
}

const definitionBy = ({ name, framework, version }: VerificationSubject): string =>
  framework === "" ? name : `${name}, ${framework} ${version}`;

const used = (formula: Expr, parameters: Row["parameters"]): Row["parameters"] =>
  Object.fromEntries(Object.entries(parameters).filter(([key]) => namesIn(formula).includes(key)));

/** A check that computes each real value once, and omits what WGSL allows: that is another question. */
function comparable(check: Check): Check {
  const known = new Map<number, ReturnType<Check["reference"]>>();
  const reference: Check["reference"] = (x) => {
    const bits = float32Bits(x);
    const value = known.get(bits) ?? check.reference(x);
    known.set(bits, value);
    return value;
  };
  return { ...check, reference, acceptance: () => undefined };
}
