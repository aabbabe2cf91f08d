import { chdir } from "node:process";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";

/** A server for language models, until standard input ends. */
export const mcp: Command = {
  verb: "Serves",
  about: "answers for language models, as an MCP server",
  usage: ["mcp [FOLDER]"],
  example: "mcp",
  options: {},
  flags: {},
  run,
};

async function run({ inputs }: CommandLine): Promise<0> {
  const [folder, ...more] = inputs;
  if (more.length > 0) throw new UsageError("mcp takes at most one folder.");
  if (folder !== undefined) enter(folder);
  // The other commands start without the server's code.
  const { serve } = await import("../mcp/serve.ts");
  await serve();
  return 0;
}

/** Files are read in this folder only. */
function enter(folder: string): void {
  try {
    chdir(folder);
  } catch {
    throw new UsageError(`${folder} is not a folder that can be read.`);
  }
}
