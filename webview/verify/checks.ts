import type { RecordingSource, Understood } from "../../src/verify/checks/recordingCheck.ts";
import type { Report } from "../../src/verify/report.ts";
import type { StripAxis } from "../../src/verify/strip.ts";
import type { VerificationResult } from "../worker/workerApi.ts";
import { firstOrder, type Order } from "./order.ts";

/** What is known, and what is going on, in the verification of the function in focus. */
export interface Checks {
  readonly order: Order;
  readonly running: RunningCheck | undefined;
  readonly found: readonly Found[];
  /** What real output shows about the function, if kernels were verified; undefined before it is known. */
  readonly recorded: RecordedOutput | undefined;
  /** A sentence on why the last run ended early; empty when it did not. */
  readonly trouble: string;
  /** How the strips of errors are spread. */
  readonly axis: StripAxis;
}

/** What its framework gave, set against what the definition computes. */
export type RecordedOutput =
  | { readonly kind: "none" }
  | { readonly kind: "found"; readonly source: RecordingSource; readonly report: Report };

/** What was found for one kernel, recording or definition. */
export interface Found extends VerificationResult {
  readonly key: string;
  readonly title: string;
  /** For a recording: where it is from. */
  readonly source?: RecordingSource | undefined;
  /** "early": cancelled or cut off, so that not all inputs were seen. */
  readonly stage: "running" | "whole" | "early";
  readonly understood: readonly Understood[];
}

export interface RunningCheck {
  readonly title: string;
  readonly done: number;
  readonly count: number;
  /** Milliseconds since this part was begun, without pauses. */
  readonly elapsed: number;
  readonly isPaused: boolean;
}

export const noChecks: Checks = {
  order: firstOrder,
  running: undefined,
  found: [],
  recorded: undefined,
  trouble: "",
  axis: "floats",
};

/** Another order, or another function: what was found before does not answer it. */
export const reordered = (checks: Checks, order: Partial<Order>): Checks => ({
  ...checks,
  order: { ...checks.order, ...order },
  running: undefined,
  found: [],
  recorded: undefined,
  trouble: "",
});

/** With one more finding, or a newer state of one. */
export const withFound = (checks: Checks, one: Found): Checks => ({
  ...checks,
  found: checks.found.some(({ key }) => key === one.key)
    ? checks.found.map((before) => (before.key === one.key ? one : before))
    : [...checks.found, one],
});

/** Whatever still runs has ended before it was through. */
export const cutOff = (checks: Checks, trouble: string): Checks => ({
  ...checks,
  trouble,
  found: checks.found.map((one) => (one.stage === "running" ? { ...one, stage: "early" } : one)),
});

export interface ProgressRate {
  readonly percent: number;
  /** Inputs a second. */
  readonly rate: number;
  /** Seconds; undefined before there is a rate. */
  readonly left: number | undefined;
}

/** How fast it goes and how long it still takes. */
export function pace({
  done,
  count,
  elapsed,
}: Pick<RunningCheck, "done" | "count" | "elapsed">): ProgressRate {
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  return {
    percent: count > 0 ? Math.floor((100 * done) / count) : 0,
    rate,
    left: rate > 0 ? Math.ceil((count - done) / rate) : undefined,
  };
}

/** Seconds as minutes and seconds, or hours, minutes and seconds: "0:07", "5:12:44". */
export function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number): string => String(part).padStart(2, "0");
  const rest = two(Math.floor(seconds % 60));
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
