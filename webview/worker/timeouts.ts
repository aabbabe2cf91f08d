import type { Heartbeat } from "./watchdog.ts";

type Patience = Omit<Heartbeat, "ask">;

const after: Patience["after"] = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A verification takes any time, but its worker listens now and then. */
export const verificationTimeout: Patience = { after, pause: 3000, patience: 12_000 };

/**
 * The plot's worker listens between two calls only, so this is how long a call may take. The slowest formula of the
 * catalogue is analysed in half a second.
 */
export const plotTimeout: Patience = { after, pause: 2000, patience: 6000 };

/** The same in seconds. */
export const plotSeconds = (plotTimeout.pause + plotTimeout.patience) / 1000;
