// pyright's time for a hover, asked over LSP as an editor asks.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { quantile } from "./measure.mjs";

/** The same figures as `ours`, or undefined where pyright is not installed. */
export async function pyright(text, places) {
  const server = resolve(
    process.env.PYRIGHT ?? "bench/node_modules/pyright",
    "langserver.index.js",
  );
  if (!existsSync(server)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "hover-"));
  const file = join(folder, "model.py");
  writeFileSync(file, text);
  const client = connect(server);
  try {
    return await measured(
      client,
      pathToFileURL(folder).href,
      pathToFileURL(file).href,
      text,
      places,
    );
  } finally {
    client.end();
    rmSync(folder, { recursive: true });
  }
}

async function measured(client, rootUri, uri, text, places) {
  await client.request("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
    capabilities: { textDocument: { hover: { contentFormat: ["markdown"] } } },
  });
  client.notify("initialized", {});
  const hover = async (offset) => {
    const before = text.slice(0, offset).split("\n");
    const position = { line: before.length - 1, character: before.at(-1).length };
    const start = performance.now();
    await client.request("textDocument/hover", { textDocument: { uri }, position });
    return performance.now() - start;
  };
  const opened = performance.now();
  client.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "python", version: 1, text },
  });
  await hover(places[places.length >> 1]);
  const first = performance.now() - opened;
  const warm = [];
  for (let n = 0; n < 200; n++) warm.push(await hover(places[(n * 37) % places.length]));
  const edited = [];
  const line = text.slice(0, text.indexOf("\n", (text.length / 2) | 0) + 1).split("\n").length - 1;
  for (let n = 0; n < 60; n++) {
    const here = { line, character: 0 };
    client.notify("textDocument/didChange", {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ range: { start: here, end: here }, text: " " }],
    });
    edited.push(await hover(places[(n * 53) % places.length]));
  }
  return { first, warm: quantile(warm), edited: quantile(edited), megabytes: client.megabytes() };
}

/** A server that speaks JSON-RPC over its standard streams. */
function connect(server) {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map();
  let last = 0;
  let buffer = Buffer.alloc(0);
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message) => {
    if (message.method === undefined) waiting.get(message.id)?.(message.result);
    else if (message.id !== undefined) send({ id: message.id, result: answer(message) });
  };
  child.stdout.on("data", (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (let message; (message = next());) take(message);
  });
  const next = () => {
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, head))[1]);
    if (buffer.length < head + 4 + length) return undefined;
    const body = buffer.subarray(head + 4, head + 4 + length);
    buffer = buffer.subarray(head + 4 + length);
    return JSON.parse(body.toString());
  };
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((done) => {
        waiting.set(++last, done);
        send({ id: last, method, params });
      }),
    megabytes: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024,
    end: () => child.kill(),
  };
}

const answer = ({ method, params }) =>
  method === "workspace/configuration" ? params.items.map(() => ({})) : null;
