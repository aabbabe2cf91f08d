import { createInterface } from "node:readline";

/** The lines of standard input as they come; empty lines are left out. */
export async function* linesOfStandardInput(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== "") yield line;
  }
}
