// What a command printed, as the answer to a tool call.
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { FormulaError } from "../../expr/formulaError.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { printedBy } from "../print/printed.ts";

/** Runs a command; a request that it refuses, or a file that cannot be read, is an error with the command's own words. */
export async function answerOf(command: Command, line: () => CommandLine): Promise<CallToolResult> {
  try {
    const { code, out, messages } = await printedBy(() => command.run(line()));
    const texts = [shortened(out), shortened(messages)].filter((text) => text.trim() !== "");
    return {
      content: (texts.length === 0 ? [nothing] : texts).map((text) => ({ type: "text", text })),
      isError: code === 2,
    };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FormulaError)) throw error;
    return { content: [{ type: "text", text: error.message }], isError: true };
  }
}

const nothing = "Nothing was found.";

/** The beginning of a long text, up to the end of a line, with what is missing. */
function shortened(text: string): string {
  if (text.length <= maxAnswerLength) return text;
  const lineEnd = text.lastIndexOf("\n", maxAnswerLength);
  const start = text.slice(0, lineEnd > 0 ? lineEnd : maxAnswerLength);
  return `${start}\n… ${text.length - start.length} more characters are left out. Ask about less at a time.`;
}

/** Characters; a model that receives more loses track of its question. */
const maxAnswerLength = 60_000;
