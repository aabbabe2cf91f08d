import type { Port } from "../src/protocol/port.ts";

/** What a worker, a worker's inside and the editor's side of a page have in common. */
export interface MessageTarget {
  readonly post: (message: unknown) => void;
  readonly target: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  readonly log: (sentence: string) => void;
}

/** A port to the other side of an event target. */
export const portTo = ({ post, target, log }: MessageTarget): Port => ({
  post,
  listen(receive) {
    const hear = (event: Event): void => {
      if (event instanceof MessageEvent) receive(event.data);
    };
    target.addEventListener("message", hear);
    return () => target.removeEventListener("message", hear);
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  log,
});
