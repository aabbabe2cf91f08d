// What each command does. Those that are rare are loaded when they are called.
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { FormulaAnswers } from "../../meaning/formulaAnswers.ts";
import type { DocumentReader } from "../code/reader.ts";
import type { CommandSignatures } from "../ids.ts";
import { openTraining } from "../playground/openTraining.ts";
import { openFromCode, verifyFromCode } from "../playground/playgroundCommands.ts";
import type { WorkspaceFacts } from "../workspace/workspaceFacts.ts";
import { compare } from "./compare.ts";
import { copyDefinition } from "./copyDefinition.ts";
import { evaluate } from "./evaluate.ts";

/** What commands work with. */
interface CommandDependencies {
  readonly context: ExtensionContext;
  readonly reading: DocumentReader;
  readonly facts: WorkspaceFacts;
  readonly answers: FormulaAnswers;
  readonly log: LogOutputChannel;
}

export const commands = ({
  context,
  reading,
  facts,
  answers,
  log,
}: CommandDependencies): CommandSignatures => ({
  "activationLens.openPlayground": (item) => openFromCode(item, context, reading),
  "activationLens.openTraining": async (experiment) => openTraining(experiment, context, reading),
  "activationLens.verify": (item) => verifyFromCode(item, context, reading),
  "activationLens.evaluate": (item) => evaluate(item, reading, answers),
  "activationLens.compare": (first, second) => compare(first, second, { context, reading }),
  "activationLens.copyDefinition": (item) => copyDefinition(item, reading),
  "activationLens.find": async () =>
    (await import("./findActivation.ts")).findActivation(context, answers),
  "activationLens.verifySelection": async () =>
    (await import("./verifySelection.ts")).verifySelection(context, reading),
  "activationLens.verifyWgsl": async () => (await import("./verifyWgsl.ts")).verifyWgsl(context),
  "activationLens.reportWorkspace": async () =>
    (await import("./reportWorkspace.ts")).reportWorkspace(facts, log),
  "activationLens.migrateFile": async () =>
    (await import("../migration/migrate.ts")).migrateFile(facts),
  "activationLens.migrateWorkspace": async (folder) =>
    (await import("../migration/migrate.ts")).migrateWorkspace(folder, facts, log),
  "activationLens.inspectModel": async (uri) =>
    (await import("../models/inspectCommand.ts")).inspectCommand(uri),
  "activationLens.openSample": async (next) =>
    (await import("../sample/openSample.ts")).openSample(next, reading),
  "activationLens.setVersion": async () =>
    (await import("./setVersion.ts")).setVersion(reading, facts),
});
