import type { Prepared, VerificationRequest } from "../../src/present/verify/verification.ts";
import type { Connection } from "../../src/protocol/rpc.ts";
import type { InputInterval } from "../../src/verify/domains.ts";
import { stretchesOf } from "../../src/verify/exhaustive/stretches.ts";
import { unitsOf } from "../../src/verify/exhaustive/units.ts";
import { verifyEvery } from "../../src/verify/exhaustive/verifyEvery.ts";
import type { Report } from "../../src/verify/report.ts";
import { atMostOf } from "../../src/verify/specification/atMost.ts";
import { addToStrip, columns, emptyStrip } from "../../src/verify/strip.ts";
import { verify, type Watch } from "../../src/verify/verify.ts";
import { messageOf } from "../messageOf.ts";
import type { Pausing } from "../time/pausing.ts";
import { restEvery } from "../time/rested.ts";
import { interruptibleJudge } from "./interruptibleJudge.ts";
import type { VerificationResult, VerificationOutcome, PageApi } from "./workerApi.ts";

interface Circumstances {
  readonly id: number;
  readonly request: VerificationRequest;
  readonly page: Connection<PageApi>;
  readonly signal: AbortSignal;
  readonly pausing: Pausing;
}

/**
 * Runs a check and reports its progress to the page. If it cannot continue, what was done until then is the
 * outcome; rejects if nothing was done.
 */
export async function verifying(
  prepared: Extract<Prepared, { kind: "check" }>,
  { id, request, page, signal, pausing }: Circumstances,
): Promise<VerificationOutcome> {
  const { understood } = prepared;
  const strips = stripsFor(request.between);
  const all = Object.values(strips);
  const rest = restEvery(restMilliseconds);
  const { now } = pausing;
  let lastReportAt = -Infinity;
  let soFar: (() => VerificationResult) | undefined;
  const found = (finding: VerificationResult, stopped = ""): VerificationOutcome =>
    ({ kind: "found", finding, understood, stopped }) as const;
  try {
    const report = await watched(prepared, {
      signal,
      now,
      onSample: (x, verdict) => all.forEach((strip) => addToStrip(strip, x, verdict)),
      onProgress(done, count, report) {
        soFar = () => ({ report: report(), strips });
        if (now() - lastReportAt < pauseMilliseconds) return;
        lastReportAt = now();
        void page.call("progress", id, { done, count, finding: soFar() }).catch(() => undefined);
      },
      // Messages come in meanwhile, among them those that pause and cancel.
      async rest() {
        await rest();
        await pausing.passed();
      },
    });
    const bounded = { ...report, ...(await boundFor(prepared, signal)) };
    return found({ report: bounded, strips });
  } catch (error) {
    if (soFar === undefined) throw error;
    return found(soFar(), signal.aborted ? "" : messageOf(error));
  }
}

/** Left where the run is cancelled: the rest of the report stands without it. */
async function boundFor(
  prepared: Extract<Prepared, { kind: "check" }>,
  signal: AbortSignal,
): Promise<Pick<Report, "atMost">> {
  const rest = restEvery(restMilliseconds);
  const atMost = await atMostOf(prepared, async () => {
    await rest();
    return signal.aborted ? "leave" : "continue";
  });
  return atMost === undefined ? {} : { atMost };
}

/** Many inputs are judged stretch by stretch, as short as a column of a strip needs them; few one by one. */
function watched(
  { check, runner, every }: Extract<Prepared, { kind: "check" }>,
  watch: Watch,
): Promise<Report> {
  const { count } = check.inputs;
  if (every === undefined || count < manyInputs) return verify(check, runner, watch);
  const longest = Math.min(count / (4 * columns), 2 ** 14);
  const stretches = stretchesOf(every.formula, every.parameters, longest);
  const judge = { check, stretches, onSample: watch.onSample };
  return verifyEvery(
    { check, runner, judges: interruptibleJudge(judge, watch), units: unitsOf(every.between) },
    watch,
  );
}

/** Both axes reach over the interval, or as far as activations have something to show. */
function stripsFor({ low, high }: InputInterval = everything): VerificationResult["strips"] {
  const from = Number.isFinite(low) ? low : Math.min(-usualLimit, high - 2 * usualLimit);
  const to = Number.isFinite(high) ? high : Math.max(usualLimit, low + 2 * usualLimit);
  return {
    floats: emptyStrip("floats", low, high),
    linear: emptyStrip("linear", from, to),
  };
}

const everything: InputInterval = { low: -Infinity, high: Infinity };
/** In float32 an exponential overflows at 88.7 and is lost below -104. */
const usualLimit = 128;
/** Milliseconds between two words on how far it is, and between two rests. */
const pauseMilliseconds = 250;
const restMilliseconds = 50;
/** From so many inputs on, stretches are worth their polynomials. */
const manyInputs = 2 ** 22;
