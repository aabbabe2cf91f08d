/** Everything that reads what strangers write. */
import type { FuzzedReader } from "./reader.ts";
import { notebooks, python } from "./readers/code.ts";
import { batchLines, evaluations, names, wordsOfCommands } from "./readers/commandLine.ts";
import { edits } from "./readers/edits.ts";
import { computing, formulas } from "./readers/formulas.ts";
import { inputs } from "./readers/inputs.ts";
import { markdown } from "./readers/markdown.ts";
import { protocol } from "./readers/messages.ts";
import { modelDescriptions, models } from "./readers/models.ts";
import { ownDefinitions } from "./readers/ownDefinitions.ts";
import { projectFiles } from "./readers/projectFiles.ts";
import { languageServer } from "./readers/servers/languageServer.ts";
import { mcpServer } from "./readers/servers/mcpServer.ts";
import { notebookMessages } from "./readers/servers/notebookMessages.ts";

export const readers: readonly FuzzedReader[] = [
  ...[python, notebooks, ownDefinitions, edits, ...projectFiles, models, modelDescriptions],
  ...[names, wordsOfCommands, batchLines, evaluations],
  ...[formulas, computing, inputs, ...protocol, languageServer, notebookMessages, mcpServer],
  markdown,
];
