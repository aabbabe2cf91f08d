// The one language server of the process, and a client that sends it what it is given.
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { serve } from "../../../../src/cli/lsp/serve.ts";
import { claim } from "../../reader.ts";
import { exchange, type Answer, type Exchange } from "./exchange.ts";

export interface Sent {
  readonly kind: "request" | "notification";
  readonly method: string;
  readonly params: unknown;
  /** Whether the protocol allows it, so that an error would be the server's. */
  readonly isProper?: boolean;
}

export const notification = (method: string, params: unknown): Sent => ({
  kind: "notification",
  method,
  params,
});

/** Sends all in order; throws if a request has no answer, or a proper one is answered with an error. */
export async function sendAll(sent: readonly Sent[]): Promise<void> {
  const { send, answers } = await running();
  const requests = new Map<number, Sent>();
  for (const one of sent) {
    const id = one.kind === "request" ? ++lastId : undefined;
    if (id !== undefined) requests.set(id, one);
    await send({ method: one.method, params: one.params, ...(id !== undefined && { id }) });
  }
  for (const [id, answer] of await answers([...requests.keys()])) {
    const { method, isProper = false } = requests.get(id) ?? {};
    claim(!isProper || answer.error === undefined, `${method}: ${answer.error?.message}`);
  }
}

/** Its connection cannot be closed without ending the process. */
function running(): Promise<Connected> {
  started ??= start(exchange());
  return started;
}

let started: Promise<Connected> | undefined;
let lastId = 0;

interface Connected extends Pick<Exchange, "answers"> {
  readonly send: (body: object) => Promise<void>;
}

async function start({ input, output, arrived, answers }: Exchange): Promise<Connected> {
  void serve(input, output);
  const writer = new StreamMessageWriter(input);
  const send = (body: object): Promise<void> => writer.write({ jsonrpc: "2.0", ...body });
  new StreamMessageReader(output).listen((one) => {
    if ("id" in one && !("method" in one)) arrived(one as unknown as Answer);
  });
  const id = ++lastId;
  await send({ id, method: "initialize", params: { processId: null, capabilities: {} } });
  await answers([id]);
  await send({ method: "initialized", params: {} });
  return { send, answers };
}
