import type { Port } from "../src/protocol/port.ts";

/** What a worker, a worker's inside and the editor's side of a page have in common. */
export interface Mouth {
  readonly post: (message: unknown) => void;
  readonly ear: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  readonly log: (sentence: string) => void;
}

/** A port to whoever listens at the other side of an event target. */
export const portTo = ({ post, ear, log }: Mouth): Port => ({
  post,
  listen(receive) {
    const hear = (event: Event): void => {
      if (event instanceof MessageEvent) receive(event.data);
    };
    ear.addEventListener("message", hear);
    return () => ear.removeEventListener("message", hear);
  },
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  log,
});
