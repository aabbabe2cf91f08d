import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";

/** A language server, until its client ends it. */
export const lsp: Command = {
  verb: "Serves",
  about: "hovers, diagnostics, fixes and completion for editors, as a language server",
  usage: ["lsp [--stdio]"],
  example: "lsp",
  options: {},
  flags: { stdio: "on standard input and output, as without it" },
  run,
};

async function run({ inputs }: CommandLine): Promise<0> {
  if (inputs.length > 0) throw new UsageError("lsp takes no inputs.");
  // The other commands start without the server's code.
  const { serve } = await import("../lsp/serve.ts");
  return serve();
}
