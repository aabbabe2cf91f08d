import type { Form } from "../../src/readings/wgsl/kernel.ts";
import type { Domain, Report } from "../../src/verify/report.ts";

/** What the reader wants verified. */
export interface Order {
  readonly of: "value" | "slope";
  readonly domain: Domain;
  /** In units in the last place; undefined: what each kernel claims. */
  readonly tolerance: number | undefined;
}

/** What is known, and what is going on, in the verification of the function in focus. */
export interface Checks {
  readonly order: Order;
  readonly running: Running | undefined;
  readonly reports: Readonly<Partial<Record<Form, Report>>>;
  /** A sentence on why the last run ended early; empty when it did not. */
  readonly trouble: string;
}

export interface Running {
  readonly form: Form;
  readonly done: number;
  readonly count: number;
  /** Milliseconds since this form was begun. */
  readonly elapsed: number;
}

export const noChecks: Checks = {
  order: { of: "value", domain: "sweep", tolerance: undefined },
  running: undefined,
  reports: {},
  trouble: "",
};

/** Another order, or another function: what was found before does not answer it. */
export const reordered = (checks: Checks, order: Partial<Order>): Checks => ({
  ...checks,
  order: { ...checks.order, ...order },
  reports: {},
  trouble: "",
});

export interface Pace {
  readonly percent: number;
  /** Inputs a second. */
  readonly rate: number;
  /** Seconds; undefined before there is a rate. */
  readonly left: number | undefined;
}

/** How fast it goes and how long it still takes. */
export function pace({ done, count, elapsed }: Running): Pace {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  return {
    percent: count > 0 ? Math.floor((100 * done) / count) : 0,
    rate,
    left: rate > 0 ? Math.ceil((count - done) / rate) : undefined,
  };
}
