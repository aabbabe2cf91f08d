import type { VerificationRequest } from "../../src/present/verify/verification.ts";
import type { Phrase } from "../../src/protocol/words.ts";
import type { InputInterval } from "../../src/verify/domains.ts";
import type { Outputs } from "../../src/verify/checks/outputsCheck.ts";
import type { Domain } from "../../src/verify/report.ts";

/** What can be checked against what, the most frequent questions first. */
export const targets = [
  "kernels",
  "recording",
  "implemented",
  "examples",
  "stable",
  "documented",
  "outputs",
  "wgsl",
] as const;
export type VerificationTarget = (typeof targets)[number];

/** What the reader brings to be judged: outputs, or the text of a function in WGSL. */
export interface OwnWork {
  readonly name: string;
  readonly is: Outputs | string;
}

/** What the reader wants verified; numbers are as typed, empty for what goes without saying. */
export interface Order {
  readonly target: VerificationTarget;
  readonly own: OwnWork | undefined;
  readonly of: "value" | "slope";
  readonly domain: Domain;
  readonly low: string;
  readonly high: string;
  readonly tolerance: string;
}

export const firstOrder: Order = {
  target: "kernels",
  own: undefined,
  of: "value",
  domain: "sweep",
  low: "",
  high: "",
  tolerance: "",
};

/** What an order comes to, or which field cannot be read and why. */
export type ReadRequest =
  | { readonly kind: "requests"; readonly requests: readonly VerificationRequest[] }
  | { readonly kind: "wrong"; readonly field?: OrderField; readonly phrase: Phrase };

export type OrderField = "low" | "high" | "tolerance";

export function readOrder(order: Order): ReadRequest {
  const { of, domain, target } = order;
  if (bringsOwn(target) && bringsOwn(target) !== typeof order.own?.is)
    return { kind: "wrong", phrase: "dropFiles" };
  const ends = { low: numberIn(order.low), high: numberIn(order.high) };
  if (Number.isNaN(ends.low)) return wrong("low", "notANumber");
  if (Number.isNaN(ends.high)) return wrong("high", "notANumber");
  const between = betweenOf(ends);
  if (between !== undefined && between.low > between.high) return wrong("low", "boundsSwapped");
  const tolerance = numberIn(order.tolerance);
  if (tolerance !== undefined && !(tolerance >= 0)) return wrong("tolerance", "toleranceProblem");
  const requests = legs[target].map((leg): VerificationRequest => ({
    ...leg,
    of,
    domain,
    between,
    tolerance,
  }));
  return { kind: "requests", requests };
}

/** What the reader has to bring for it, if anything. */
export const bringsOwn = (target: VerificationTarget): "object" | "string" | undefined =>
  target === "outputs" ? "object" : target === "wgsl" ? "string" : undefined;

/** Whether kernels run, on the graphics processor; everything else is computed on the CPU. */
export const runsKernels = (target: VerificationTarget): boolean =>
  legs[target].some(({ leg }) => leg === "kernel" || leg === "wgsl");

/** Whether the reader can choose the inputs; those of recordings, examples and outputs are given. */
export const choosesInputs = (target: VerificationTarget): boolean =>
  target !== "recording" && target !== "examples" && target !== "outputs";

const wrong = (field: OrderField, phrase: Phrase): ReadRequest => ({
  kind: "wrong",
  field,
  phrase,
});

/** Undefined for an empty text; NaN for one that is no finite number. */
function numberIn(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}

/** The floats between two numbers: the ends themselves are rounded. */
function betweenOf({ low, high }: Ends): InputInterval | undefined {
  if (low === undefined && high === undefined) return undefined;
  return { low: Math.fround(low ?? -Infinity), high: Math.fround(high ?? Infinity) };
}

interface Ends {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const stable = { leg: "kernel", form: "stable" } as const;
const documented = { leg: "kernel", form: "documented" } as const;

const legs: Readonly<
  Record<VerificationTarget, readonly Pick<VerificationRequest, "leg" | "form">[]>
> = {
  kernels: [stable, documented],
  stable: [stable],
  documented: [documented],
  implemented: [{ leg: "implemented", form: "documented" }],
  recording: [{ leg: "recording", form: "documented" }],
  examples: [{ leg: "examples", form: "documented" }],
  outputs: [{ leg: "outputs", form: "documented" }],
  wgsl: [{ leg: "wgsl", form: "documented" }],
};
