#!/usr/bin/env node
// The command line: the core without an editor, for CI, scripts and checkers.

import { isMainThread, workerData } from "node:worker_threads";

import { FormulaError } from "../expr/formulaError.ts";
import { version } from "../../package.json";
import type { Command } from "./line/command.ts";
import { asksForHelp, commandLine, UsageError } from "./line/commandLine.ts";
import { helpFor, overview } from "./line/help.ts";
import { printError, printErrorLines, printText } from "./print/output.ts";
import { ownProperty } from "../ownProperty.ts";

/** Each command is loaded when it is first used, and a thread loads no commands: that saves time and memory. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  list: async () => (await import("./commands/list.ts")).list,
  define: async () => (await import("./commands/define.ts")).define,
  evaluate: async () => (await import("./commands/evaluate.ts")).evaluate,
  compare: async () => (await import("./commands/compare.ts")).compare,
  verify: async () => (await import("./commands/verify.ts")).verify,
  train: async () => (await import("./commands/train.ts")).train,
  mentions: async () => (await import("./commands/mentions.ts")).mentions,
  explain: async () => (await import("./commands/explain.ts")).explain,
  inspect: async () => (await import("./commands/inspect.ts")).inspect,
  check: async () => (await import("./commands/check.ts")).check,
  migrate: async () => (await import("./commands/migrate.ts")).migrate,
  mcp: async () => (await import("./commands/mcp.ts")).mcp,
  lsp: async () => (await import("./commands/lsp.ts")).lsp,
};

async function allCommands(): Promise<Readonly<Record<string, Command>>> {
  const all = Object.entries(commands).map(async ([name, load]) => [name, await load()] as const);
  return Object.fromEntries(await Promise.all(all));
}

async function run([name = "help", ...words]: readonly string[]): Promise<0 | 1 | 2 | 3> {
  if (/^(help|-h|--help)$/.test(name)) return printed(overview(await allCommands()));
  if (/^(-V|--version)$/.test(name)) return printed(`activation-lens ${version}`);
  const load = ownProperty(commands, name);
  if (load === undefined) {
    throw new UsageError(`Unknown command “${name}”.\n\n${overview(await allCommands())}`);
  }
  const command = await load();
  if (asksForHelp(words)) return printed(helpFor(command));
  return command.run(commandLine(words, command));
}

function printed(text: string): 0 {
  printText(text);
  return 0;
}

if (isMainThread) answer();
else if (workerData === "training")
  void import("./training/workerPool.ts").then(({ serveTraining }) => serveTraining());
else if (workerData === "judging")
  void import("./judging/judgingThreads.ts").then(({ serveJudging }) => serveJudging());

function answer(): void {
  // A reader that has seen enough, such as head, closes the pipe: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    printError(`The output could not be written: ${error.message}`);
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
      // Exit code 1 would mean that there are findings.
      printErrorLines(
        expected ? error.message : (error instanceof Error && error.stack) || String(error),
      );
      process.exitCode = 2;
    },
  );
}
