import { formulaOf, slopeOf } from "../../catalogue/definition.ts";
import type { Definition } from "../../catalogue/entryParts.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { findingsOf } from "../../meaning/findings.ts";
import { definitionOf, numbersIn } from "../../meaning/evaluation.ts";
import { print } from "../../expr/print.ts";
import { kernelFor } from "../../readings/wgsl/kernel.ts";
import { toLatex } from "../../readings/latex.ts";
import { choicesFor, nameOptions } from "../line/choose.ts";
import type { Command } from "../line/command.ts";
import { UsageError, type CommandLine } from "../line/commandLine.ts";
import { definitionText } from "../print/definitionText.ts";
import { parameterFields, valueField } from "../print/fields/fields.ts";
import { jsonFlag } from "../line/grammar.ts";
import { printObject, printText } from "../print/output.ts";
import { ownProperty } from "../../ownProperty.ts";

/** What an activation computes: as JSON fields, Markdown, LaTeX, NumPy code or a WGSL kernel. */
export const define: Command = {
  about: "what an activation computes",
  usage: ["define NAME [OPTIONS]"],
  example: "define keras@2.3.1:hard_sigmoid",
  options: {
    format: ["markdown|json|latex|numpy|wgsl", "how to write it; markdown where nothing is said"],
    ...nameOptions,
  },
  flags: jsonFlag,
  run,
};

async function run(line: CommandLine): Promise<0> {
  const format = line.flags.has("json") ? "json" : (line.options["format"] ?? "markdown");
  const write = ownProperty(formats, format);
  if (write === undefined) {
    throw new UsageError(`Unknown format “${format}”. It is ${Object.keys(formats).join(", ")}.`);
  }
  const [name, ...more] = line.inputs;
  if (name === undefined || more.length > 0) throw new UsageError("define takes one NAME.");
  for (const choice of choicesFor(name, line)) write(choice);
  return 0;
}

const formats: Readonly<Record<string, (choice: Choice) => void>> = {
  json: (choice) => printObject(definitionFields(choice)),
  markdown: (choice) => printText(definitionText(choice)),
  latex: (choice) => printText(toLatex(formulaOf(definitionOf(choice, "documented")))),
  numpy: (choice) => printText(print(formulaOf(definitionOf(choice, "documented")))),
  wgsl: (choice) => printText(kernelText(choice)),
};

function kernelText(choice: Choice): string {
  if (choice.entry.over === "vector") {
    throw new UsageError(
      `${choice.entry.name} acts on a whole axis; a kernel acts on single numbers.`,
    );
  }
  const formula = formulaOf(definitionOf(choice, "documented"));
  return kernelFor(formula, { form: "documented", parameters: numbersIn(choice.parameters) }).wgsl;
}

function definitionFields(choice: Choice): object {
  const { entry, version, backend } = choice;
  const documented = definitionOf(choice, "documented");
  return {
    entry: entry.id,
    framework: entry.framework,
    version,
    backend,
    versions: entry.versions,
    documented: { formula: formulaText(documented), source: documented.source },
    implemented: [...entry.implemented, ...elsewhere(choice)].map((definition) => ({
      when: definition.when ?? {},
      formula: formulaText(definition),
      source: definition.source,
    })),
    gradient: gradientFields(definitionOf(choice, "implemented")),
    parameters: parametersIn(choice).map((parameter) => ({
      ...parameterFields(parameter),
      value: valueField(choice.parameters[parameter.name] ?? parameter.default),
    })),
    findings: findingsOf(choice),
    family: entry.family,
    recorded: entry.recorded,
  };
}

/** Where nothing else is known, the code computes what is documented. */
function elsewhere(choice: Choice): readonly Definition[] {
  const always = choice.entry.implemented.some(({ when = {} }) => Object.keys(when).length === 0);
  const { when: _, ...documented } = definitionOf(choice, "documented");
  return always ? [] : [documented];
}

function gradientFields(definition: Definition): object {
  const slope = slopeOf(definition);
  if (slope.kind === "none") return { kind: "none", reason: slope.reason };
  const source = definition.gradient?.source ?? definition.source;
  return { kind: slope.own ? "own" : "derived", formula: print(slope.expr), source };
}

const formulaText = (definition: Definition): string => print(formulaOf(definition));
