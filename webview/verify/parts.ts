import { keyOf } from "../../src/catalogue/choice.ts";
import type { VerificationRequest } from "../../src/present/verify/verification.ts";
import type { Recorded } from "../../src/verify/checks/recordingCheck.ts";
import type { App } from "../app.ts";
import { plotTimeout } from "../worker/timeouts.ts";
import type { ShownFunction } from "../state/subject.ts";
import { answered } from "./answered.ts";
import { partName } from "./sentences.ts";

/** Milliseconds in which the host reads its file of recordings many times over. */
const hostPatience = 10_000;

/** One part of a run: a kernel, a recording or a definition. */
export interface RunPart {
  readonly key: string;
  readonly title: string;
  readonly request: VerificationRequest;
  readonly recordings: readonly Recorded[];
}

/** Whose parts they are, and what ends the wait for them. */
interface Asked {
  readonly subject: ShownFunction;
  readonly signal: AbortSignal;
}

/** A request is one part; one about recordings is a part for each. */
export async function partsOf(
  app: App,
  { subject: { choice }, signal }: Asked,
  request: VerificationRequest,
): Promise<readonly RunPart[]> {
  const part = { key: request.form, title: partName(app, request), request, recordings: [] };
  if (request.leg !== "recording") return [part];
  const item = { ...keyOf(choice), because: "" };
  const asked = app.host.call("recordings", item, request.of);
  const recordings = await answered(asked, signal, plotTimeout.after(hostPatience));
  if (recordings.length === 0) return [part];
  return recordings.map((one, index) => ({
    ...part,
    key: String(index),
    title: app.say("recordedFrom", one.from),
    recordings: [one],
  }));
}
