// The MCP server: tools for language models.
import type { Readable, Writable } from "node:stream";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { version } from "../../../package.json";
import { answerOf } from "./answer.ts";
import { tools, type Tool } from "./tools.ts";

/** Answers until the input ends. */
export async function serve(
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  const server = new McpServer({ name: "activation-lens", version }, { instructions });
  const { define, evaluate, compare, explain, check, inspect } = tools;
  offer(server, "define", define);
  offer(server, "evaluate", evaluate);
  offer(server, "compare", compare);
  offer(server, "explain", explain);
  offer(server, "check", check);
  offer(server, "inspect", inspect);
  const ended = new Promise<void>((resolve) => input.once("end", resolve));
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}

function offer<Input extends object>(
  server: McpServer,
  name: string,
  { title, description, input, command, line }: Tool<Input>,
): void {
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, (asked) =>
    answerOf(command, () => line(asked)),
  );
}

const instructions =
  "Facts about activation functions as machine-learning frameworks define and compute them. Nothing is fetched from a network, and no code is run; files are read in the folder that the server was started in.";
