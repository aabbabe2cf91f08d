/** A language server that speaks JSON-RPC over its standard streams. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface LanguageServer {
  readonly notify: (method: string, params: object) => void;
  /** The result, which nobody looks at. */
  readonly request: (method: string, params: object) => Promise<unknown>;
  /** Resident memory. */
  readonly megabytes: () => number;
  readonly end: () => void;
}

export function connect(server: string): LanguageServer {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = ({ id, method, params, result }: Message): void => {
    if (method === undefined) waiting.get(Number(id))?.(result);
    else if (id !== undefined) send({ id, result: answer(method, params) });
  };
  let received: Buffer = Buffer.alloc(0);
  child.stdout.on("data", (data: Buffer) => {
    received = Buffer.concat([received, data]);
    for (let next = firstOf(received); next; next = firstOf(received)) {
      received = next.rest;
      take(next.message);
    }
  });
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(++last, done);
        send({ id: last, method, params });
      }),
    megabytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    },
    end: () => void child.kill(),
  };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/** The first message of what was received, once it is whole, and what follows it. */
function firstOf(
  received: Buffer,
): { readonly message: Message; readonly rest: Buffer } | undefined {
  const head = received.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const header = received.toString("latin1", 0, head);
  const length = Number(/Content-Length: (\d+)/i.exec(header)?.[1]);
  const end = head + 4 + length;
  if (received.length < end) return undefined;
  const message = JSON.parse(received.subarray(head + 4, end).toString()) as Message;
  return { message, rest: received.subarray(end) };
}

const answer = (method: string, params: Message["params"]): unknown =>
  method === "workspace/configuration" ? (params?.items ?? []).map(() => ({})) : null;
