// The command line: the core without an editor, for CI, scripts and checkers.

import { FormulaError } from "../expr/formulaError.ts";
import { UsageError } from "./commandLine.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { define } from "./commands/define.ts";
import { evaluate } from "./commands/evaluate.ts";
import { list } from "./commands/list.ts";
import { mentions } from "./commands/mentions.ts";
import { verify } from "./commands/verify.ts";
import { complain, printText } from "./output.ts";

/** Carries a command out; 0 is fine, 1 means that something was found or did not hold. */
type Command = (words: readonly string[]) => Promise<0 | 1 | 2>;

const commands: Readonly<Record<string, Command>> = {
  check,
  compare,
  define,
  evaluate,
  list,
  mentions,
  verify,
};

async function run([name = "help", ...words]: readonly string[]): Promise<0 | 1 | 2> {
  if (/^(help|-h|--help)$/.test(name)) {
    printText(USAGE);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`Unknown command “${name}”.\n${USAGE}`);
  if (words.includes("--help")) {
    printText(USAGE);
    return 0;
  }
  return command(words);
}

const USAGE = `activation-lens COMMAND …

  list      every activation the catalogue holds        list --framework keras
  define    what one computes                           define keras@2.3.1:hard_sigmoid
  evaluate  its value at some inputs                    evaluate theano:hard_sigmoid -3 -1 0 1 3 --slope
  compare   how far two are apart, and where            compare keras@2.3.1:hard_sigmoid keras:hard_sigmoid
  verify    one on the GPU, in ULPs                     verify keras:sigmoid --kernel stable
  mentions  the activations a Python file names         mentions model.py
  check     what to look at in a project                check src --fail-on hint

A NAME is [framework[@version][/backend]:]spelling[(param=value,…)].
With --json every command prints one JSON object a line.`;

// A reader that has seen enough, such as head, closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const expected = error instanceof UsageError || error instanceof FormulaError;
    // Ending with 1 would say that something was found.
    complain(expected ? error.message : (error instanceof Error && error.stack) || String(error));
    process.exitCode = 2;
  },
);
