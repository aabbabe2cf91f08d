import type { Port } from "../../src/protocol/port.ts";

export interface Pair {
  readonly near: Port;
  readonly far: Port;
  readonly sent: readonly unknown[];
  readonly log: readonly string[];
  /** Hands a message to the near end, as if the far end had sent it. */
  readonly inject: (message: unknown) => void;
  /** Lets all time-outs run out. */
  readonly expire: () => void;
}

/** Two joined ports whose clock runs only when told, with everything they sent and logged. */
export function pair(): Pair {
  const sent: unknown[] = [];
  const log: string[] = [];
  const timers = new Set<() => void>();
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number): Port => ({
    post(message) {
      sent.push(message);
      queueMicrotask(() => arrive(1 - own, structuredClone(message)));
    },
    listen(receive) {
      const list = listeners[own]!;
      list.push(receive);
      return () => void list.splice(list.indexOf(receive), 1);
    },
    after(_milliseconds, act) {
      timers.add(act);
      return () => void timers.delete(act);
    },
    log: (sentence) => void log.push(sentence),
  });
  const arrive = (at: number, message: unknown): void => {
    for (const receive of listeners[at]!) receive(message);
  };
  return {
    near: end(0),
    far: end(1),
    sent,
    log,
    inject: (message: unknown) => arrive(0, message),
    expire: () => timers.forEach((act) => act()),
  };
}
