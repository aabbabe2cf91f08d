import type { HostApi } from "../src/protocol/messages.ts";
import type { Connection } from "../src/protocol/rpc.ts";
import { fill, type Phrase, type PlaygroundWords } from "../src/protocol/words.ts";
import type { ComputeWorker } from "./worker/watchedWorker.ts";
import { messageOf } from "./messageOf.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";

/** The context of every view. */
export interface App {
  readonly state: Store<State>;
  readonly say: (phrase: Phrase, ...fillings: readonly (string | number)[]) => string;
  readonly host: Connection<HostApi>;
  readonly worker: ComputeWorker;
  /** Tells the editor's log what went wrong where the reader could not have helped it. */
  readonly log: (error: unknown) => void;
  /** Asks once more for a graphics processor. */
  readonly wakeGpu: () => void;
}

export const logger =
  (host: App["host"]): App["log"] =>
  (error) =>
    void host.call("log", messageOf(error)).catch(() => undefined);

export const sayer =
  (words: PlaygroundWords): App["say"] =>
  (phrase, ...fillings) =>
    fill(words[phrase], ...fillings);
