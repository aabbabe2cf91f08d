#!/usr/bin/env node
// The command line: the core without an editor, for CI, scripts and checkers.

import { isMainThread, workerData } from "node:worker_threads";

import { FormulaError } from "../expr/formulaError.ts";
import { version } from "../../package.json";
import type { Command } from "./line/command.ts";
import { asksForHelp, commandLine, UsageError } from "./line/commandLine.ts";
import { check } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { define } from "./commands/define.ts";
import { explain } from "./commands/explain.ts";
import { evaluate } from "./commands/evaluate.ts";
import { inspect } from "./commands/inspect.ts";
import { list } from "./commands/list.ts";
import { lsp } from "./commands/lsp.ts";
import { mcp } from "./commands/mcp.ts";
import { mentions } from "./commands/mentions.ts";
import { migrate } from "./commands/migrate.ts";
import { train } from "./commands/train.ts";
import { verify } from "./commands/verify.ts";
import { helpFor, overview } from "./line/help.ts";
import { complain, complainAtLength, printText } from "./print/output.ts";
import { serveJudging } from "./judging/judgingThreads.ts";
import { serveTraining } from "./training/workerPool.ts";
import { ownProperty } from "../ownProperty.ts";

const commands: Readonly<Record<string, Command>> = {
  list,
  define,
  evaluate,
  compare,
  verify,
  train,
  mentions,
  explain,
  inspect,
  check,
  migrate,
  mcp,
  lsp,
};

async function run([name = "help", ...words]: readonly string[]): Promise<0 | 1 | 2 | 3> {
  if (/^(help|-h|--help)$/.test(name)) return printed(overview(commands));
  if (/^(-V|--version)$/.test(name)) return printed(`activation-lens ${version}`);
  const command = ownProperty(commands, name);
  if (command === undefined) {
    throw new UsageError(`Unknown command “${name}”.\n\n${overview(commands)}`);
  }
  if (asksForHelp(words)) return printed(helpFor(command));
  return command.run(commandLine(words, command));
}

function printed(text: string): 0 {
  printText(text);
  return 0;
}

if (isMainThread) answer();
else if (workerData === "training") serveTraining();
else if (workerData === "judging") serveJudging();

function answer(): void {
  // A reader that has seen enough, such as head, closes the pipe: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    complain(`The output could not be written: ${error.message}`);
    process.exit(2);
  });

  // Nobody listens to messages: that is no error either.
  process.stderr.on("error", () => undefined);

  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const expected = error instanceof UsageError || error instanceof FormulaError;
      // Ending with 1 would say that something was found.
      complainAtLength(
        expected ? error.message : (error instanceof Error && error.stack) || String(error),
      );
      process.exitCode = 2;
    },
  );
}
