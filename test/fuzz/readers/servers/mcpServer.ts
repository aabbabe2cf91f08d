// Messages to the server for language models, as a model that is mistaken or hostile might have them sent.
import { createInterface } from "node:readline";
import { serve } from "../../../../src/cli/mcp/serve.ts";
import type { Random } from "../../random.ts";
import { claim, type FuzzedReader } from "../../reader.ts";
import { anyCharacters, mutated } from "../../texts.ts";
import { nameIn } from "../commandLine.ts";
import { exchange, type Answer, type Exchange } from "./exchange.ts";

export const mcpServer: FuzzedReader = {
  name: "messages to the MCP server",
  share: 20_000,
  reading: (random) => {
    const calls = [call(random), ...random.several(2, () => call(random))];
    const broken = random.chance(0.3) ? [mutated(random, JSON.stringify(call(random)), signs)] : [];
    return async () => {
      const { send, answers } = running();
      broken.map((line) => line.replace(/[\r\n]/g, " ")).forEach(send);
      const ids = calls.map((body) => {
        const id = ++lastId;
        send(JSON.stringify({ jsonrpc: "2.0", ...body, id }));
        return id;
      });
      for (const [id, answer] of await answers(ids)) {
        if (!ids.includes(id)) continue;
        const text = JSON.stringify(answer);
        claim(!isRefusal(answer) || !innerError.test(text), text.slice(0, 500));
      }
    };
  },
};

const isRefusal = ({ error, result }: Answer): boolean =>
  error !== undefined ||
  (typeof result === "object" && result !== null && "isError" in result && result.isError === true);

/** What a fault of the program's own reads like, which the words of a refusal do not. */
const innerError =
  /TypeError|RangeError|ReferenceError|Cannot read|is not a function|is not iterable|Maximum call|\\n +at /;

function call(random: Random): object {
  const name = random.pick(Object.keys(asked));
  const proper = asked[name]?.(random) ?? {};
  const keys = [...Object.keys(proper), "json", "x", "__proto__"];
  const wrong = `{${[...Object.entries(proper), [random.pick(keys), random.pick(others)] as const]
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join()}}`;
  const args: unknown = random.chance(0.7) ? proper : JSON.parse(wrong);
  if (random.chance(0.9))
    return { method: "tools/call", params: { name, arguments: args as object } };
  return { method: random.pick(methods), params: random.pick<unknown>([{}, { name }, args]) };
}

const asked: Readonly<Record<string, (random: Random) => object>> = {
  define: (random) => ({ name: nameIn(random), format: random.pick(["json", "numpy", "wgsl"]) }),
  evaluate: (random) => ({
    name: nameIn(random),
    inputs: random.several(4, () => random.pick<unknown>([0, -1, 1e308, "nan", "inf", "0.1", "x"])),
    arithmetic: random.pick(["f32", "f64", "exact"]),
    slope: random.chance(0.5),
  }),
  compare: (random) => ({
    names: [nameIn(random), nameIn(random)],
    ...(random.chance(0.5) && {
      domain: random.pick([
        [-1, 1],
        [1, -1],
        [0, 1e308],
        [0, 0],
      ]),
    }),
  }),
  explain: (random) => ({ file: random.pick(paths), line: random.pick([1, 2, 999_999_999]) }),
  check: (random) => ({ paths: [random.pick(paths), random.pick(paths)] }),
  inspect: (random) => ({ models: [random.pick(paths)] }),
  ["x"]: () => ({}),
  ["__proto__"]: (random) => ({ name: anyCharacters(random) }),
};

function running(): Connected {
  started ??= start(exchange());
  return started;
}

let started: Connected | undefined;
let lastId = 0;

interface Connected extends Pick<Exchange, "answers"> {
  readonly send: (line: string) => void;
}

function start({ input, output, arrived, answers }: Exchange): Connected {
  void serve(input, output);
  createInterface({ input: output }).on("line", (line) => {
    const answer = JSON.parse(line) as Partial<Answer>;
    if (answer.id !== undefined) arrived(answer as Answer);
  });
  const send = (line: string): void => void input.write(`${line}\n`);
  const about = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: client };
  send(JSON.stringify({ jsonrpc: "2.0", id: ++lastId, method: "initialize", params: about }));
  send(JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" }));
  return { send, answers };
}

const signs = ['"', "{", "}", "[", "]", ",", ":", "null", "\\u0000", "\\"];
const client = { name: "fuzz", version: "1" };
const methods = [
  "tools/list",
  "tools/call",
  "ping",
  "",
  "__proto__",
  "resources/list",
  "initialize",
];
const others: readonly unknown[] = [null, true, -1, 1.5, "x", "", [], {}, [null], { a: [] }];
const paths = [
  ...["test/workspace/keras2/model.py", "test/models/lstm-keras-2.3.1-theano.h5", "absent.py"],
  ...["/etc/passwd", "../x", "", "test/workspace/keras2", "package.json", "a\0b", "test/fuzz"],
];
