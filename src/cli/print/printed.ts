// Where printed text goes: to the program's streams, or to a server that runs a command for somebody else.
import { AsyncLocalStorage } from "node:async_hooks";

type Stream = "out" | "messages";

const kept = new AsyncLocalStorage<Readonly<Record<Stream, string[]>>>();

export function write(stream: Stream, text: string): void {
  const texts = kept.getStore();
  if (texts !== undefined) texts[stream].push(text);
  else if (stream === "out") process.stdout.write(text);
  else process.stderr.write(text);
}

/** What a command printed, and its exit code. */
interface PrintedOutput<Code> {
  readonly code: Code;
  readonly out: string;
  readonly messages: string;
}

/** Runs a command and keeps what it prints; nothing of it reaches the program's streams. */
export async function printedBy<Code>(run: () => Promise<Code>): Promise<PrintedOutput<Code>> {
  const texts = { out: [], messages: [] };
  const code = await kept.run(texts, run);
  return { code, out: texts.out.join(""), messages: texts.messages.join("") };
}
