// A server in the test's own process: messages go in as bytes, and each request has one answer.
import { PassThrough } from "node:stream";
import { claim } from "../../reader.ts";

export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Exchange {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly arrived: (answer: Answer) => void;
  /** The answers to the requests with these ids, once all are there; throws if one is missing or comes twice. */
  readonly answers: (ids: readonly number[]) => Promise<ReadonlyMap<number, Answer>>;
}

export function exchange(): Exchange {
  const found = new Map<number, Answer>();
  let more: () => void = () => undefined;
  let twice = false;
  return {
    input: new PassThrough(),
    output: new PassThrough(),
    arrived(answer) {
      twice ||= found.has(answer.id);
      found.set(answer.id, answer);
      more();
    },
    async answers(ids) {
      const late = Date.now() + patience;
      while (!ids.every((id) => found.has(id))) {
        claim(Date.now() < late, "A request has no answer.");
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          more = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const answers = new Map(found);
      found.clear();
      claim(!twice, "A request has two answers.");
      return answers;
    },
  };
}

/** Milliseconds until a request counts as not answered. */
const patience = 20_000;
