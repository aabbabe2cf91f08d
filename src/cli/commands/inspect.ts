import { isFramework } from "../../catalogue/name.ts";
import { inspectionOf, type Inspection } from "../../advice/models/inspection.ts";
import { programText } from "../../advice/models/changeText.ts";
import { english } from "../../advice/sentencesIn.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { jsonFlag } from "../line/grammar.ts";
import { modelFrom } from "../files/modelFile.ts";
import { projectFinder } from "../files/projectFiles.ts";
import { settingsFrom, settingsOptions } from "../line/settings.ts";
import { inspectionFields, inspectionRow } from "../print/fields/inspectionFields.ts";
import { columns, printObject, printText } from "../print/output.ts";
import { printEach } from "../print/printEach.ts";
import { oneLine } from "../../present/text/oneLine.ts";

/** The activations of saved models: each as it was saved, and what it would compute where it is loaded. */
export const inspect: Command = {
  about: "the activations of saved models, and what loading changes",
  usage: ["inspect MODEL… [OPTIONS]"],
  example: "inspect old.h5",
  options: settingsOptions,
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0 | 2> {
  if (line.inputs.length === 0) throw new UsageError("inspect takes at least one model.");
  const locate = projectFinder(settingsFrom(line));
  return printEach(
    line.inputs.map((file) => ({ file })),
    line.flags,
    {
      read: modelFrom,
      print: (found, { file: model }) => {
        const { path, project } = locate(found.file);
        const inspection = inspectionOf(found.architecture, { path, project });
        if (!line.flags.has("json")) return printInspection(model, inspection);
        for (const row of inspectionFields(inspection)) printObject({ file: model, ...row });
      },
    },
  );
}

function printInspection(model: string, inspection: Inspection): void {
  const { rows } = inspection;
  printText(oneLine(`${model}: ${heading(inspection)}`));
  if (rows.length > 0)
    printText(columns(rows.map((row) => inspectionRow(row, inspection).map(oneLine))));
}

function heading({ architecture: { savedBy }, rows }: Inspection): string {
  const count = rows.length === 1 ? "1 activation" : `${rows.length} activations`;
  if (savedBy === undefined) return count;
  const { framework, version, producer } = savedBy;
  const by = producer === undefined ? "" : `, exported by ${producer}`;
  if (framework === "onnx") return `${count}, operator set ${version}${by}`;
  return isFramework(framework)
    ? `${count}, saved by ${programText(framework, savedBy, english)}`
    : count;
}
