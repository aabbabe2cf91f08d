import type { App } from "./app.ts";
import { plotSeconds } from "./worker/timeouts.ts";
import { WorkerTimeout } from "./worker/watchdog.ts";
import { messageOf } from "./messageOf.ts";

/** Why something was not computed, in a sentence for the reader. */
export const failureSentence = ({ say }: Pick<App, "say">, error: unknown): string =>
  error instanceof WorkerTimeout
    ? say("tooSlow", plotSeconds)
    : say("notComputed", messageOf(error));
