import * as v from "valibot";
import { reasonOf, toFrame, type Frame } from "./frame.ts";
import type { Port } from "./port.ts";

/** An interface whose methods take and give plain data. */
export type Api<A> = { readonly [K in keyof A]: (...args: never[]) => unknown };

/** For each method, what its arguments and its result must look like. */
export type Schemas<A extends Api<A>> = {
  readonly [K in keyof A]: {
    readonly args: v.GenericSchema<unknown, Parameters<A[K]>>;
    readonly result: v.GenericSchema<unknown, Awaited<ReturnType<A[K]>>>;
  };
};

/** The functions that answer an interface; they may take their time. */
export type Handlers<A extends Api<A>> = {
  readonly [K in keyof A]: (
    ...args: Parameters<A[K]>
  ) => Awaited<ReturnType<A[K]>> | Promise<Awaited<ReturnType<A[K]>>>;
};

export interface Connection<Remote extends Api<Remote>> {
  /** Asks the other side; rejects when it fails, answers wrongly, takes too long, or is gone. */
  call<K extends keyof Remote & string>(
    method: K,
    ...args: Parameters<Remote[K]>
  ): Promise<Awaited<ReturnType<Remote[K]>>>;
  /** Rejects what is still open, and ignores whatever arrives later. */
  dispose(): void;
}

export interface Wire<Remote extends Api<Remote>, Local extends Api<Local>> {
  readonly remote: Schemas<Remote>;
  readonly local: Schemas<Local>;
  /** Milliseconds until a call is given up; none when the work may take any time. */
  readonly patience?: number;
}

/** Joins two typed interfaces over one port, and checks every message in both directions. */
export function connect<Remote extends Api<Remote>, Local extends Api<Local>>(
  port: Port,
  handlers: Handlers<Local>,
  wire: Wire<Remote, Local>,
): Connection<Remote> {
  const open = new Map<number, Waiting>();
  let lastId = 0;
  let gone = false;
  const stopListening = port.listen((message) => {
    if (!gone) receive(message);
  });

  function receive(message: unknown): void {
    const frame = toFrame(message);
    if (frame.kind === "refused") return port.log(`Refused a message. ${frame.reason}`);
    if (frame.kind === "call") return void answer(frame);
    const waiting = open.get(frame.id);
    if (waiting === undefined)
      return port.log(`Refused an answer to call ${frame.id}, which is not open.`);
    open.delete(frame.id);
    waiting.settle(frame);
  }

  async function answer(frame: Extract<Frame, { kind: "call" }>): Promise<void> {
    const reply = await replyTo(frame);
    if (!gone) port.post(reply);
  }

  async function replyTo({ id, method, args }: Extract<Frame, { kind: "call" }>): Promise<Frame> {
    if (!isMethodOf(wire.local, method)) return refuse(id, `There is no method "${method}".`);
    const parsed = v.safeParse(wire.local[method].args, args);
    if (!parsed.success)
      return refuse(id, `Wrong arguments for "${method}". ${reasonOf(parsed.issues)}`);
    try {
      return { kind: "answer", id, result: await handlers[method](...parsed.output) };
    } catch (error) {
      return { kind: "failed", id, message: messageOf(error) };
    }
  }

  function refuse(id: number, reason: string): Frame {
    port.log(`Refused call ${id}. ${reason}`);
    return { kind: "failed", id, message: reason };
  }

  return {
    call(method, ...args) {
      if (gone) return Promise.reject(new Error("The other side is gone."));
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const patience = wire.patience;
        const cancel =
          patience === undefined
            ? () => undefined
            : port.after(patience, () => {
                open.delete(id);
                reject(new Error(`No answer to "${method}" within ${patience} ms.`));
              });
        open.set(id, {
          reject,
          settle(frame) {
            cancel();
            if (frame.kind === "failed") return reject(new Error(frame.message));
            const result = v.safeParse(wire.remote[method].result, frame.result);
            if (result.success) resolve(result.output);
            else reject(new Error(`Wrong answer to "${method}". ${reasonOf(result.issues)}`));
          },
        });
        port.post({ kind: "call", id, method, args } satisfies Frame);
      });
    },
    dispose() {
      gone = true;
      stopListening();
      for (const waiting of open.values()) waiting.reject(new Error("The other side is gone."));
      open.clear();
    },
  };
}

interface Waiting {
  settle(frame: Extract<Frame, { kind: "answer" | "failed" }>): void;
  reject(error: Error): void;
}

/** Own methods only: "constructor" and "__proto__" name nothing here. */
function isMethodOf<A extends Api<A>>(
  schemas: Schemas<A>,
  method: string,
): method is keyof A & string {
  return Object.hasOwn(schemas, method);
}

/** The sentence of an error, cut to what a frame may carry. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}
