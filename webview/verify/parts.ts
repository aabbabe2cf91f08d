import { keyOf } from "../../src/catalogue/choice.ts";
import type { Wish } from "../../src/present/verify/verification.ts";
import type { Recorded } from "../../src/verify/checks/recordingCheck.ts";
import type { App } from "../app.ts";
import { plotPatience } from "../lab/patience.ts";
import type { ShownFunction } from "../state/subject.ts";
import { answered } from "./answered.ts";
import { partName } from "./sentences.ts";

/** Milliseconds in which the host reads its file of recordings many times over. */
const hostPatience = 10_000;

/** One part of a run: a kernel, a recording or a definition. */
export interface RunPart {
  readonly key: string;
  readonly title: string;
  readonly wish: Wish;
  readonly recordings: readonly Recorded[];
}

/** Whose parts they are, and what ends the wait for them. */
interface Asked {
  readonly subject: ShownFunction;
  readonly signal: AbortSignal;
}

/** A wish is one part; one about recordings is a part for each. */
export async function partsOf(
  app: App,
  { subject: { choice }, signal }: Asked,
  wish: Wish,
): Promise<readonly RunPart[]> {
  const part = { key: wish.form, title: partName(app, wish), wish, recordings: [] };
  if (wish.leg !== "recording") return [part];
  const item = { ...keyOf(choice), because: "" };
  const asked = app.host.call("recordings", item, wish.of);
  const recordings = await answered(asked, signal, plotPatience.after(hostPatience));
  if (recordings.length === 0) return [part];
  return recordings.map((one, index) => ({
    ...part,
    key: String(index),
    title: app.say("recordedFrom", one.from),
    recordings: [one],
  }));
}
