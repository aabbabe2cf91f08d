import { definitionOf } from "../../meaning/evaluation.ts";
import { formulaOf, slopeOf } from "../../catalogue/definition.ts";
import type { Definition, Disagreement } from "../../catalogue/entryParts.ts";
import { findingsElsewhere, findingsHere } from "../../meaning/findings.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import { isReleased } from "../../catalogue/releases.ts";
import type { Choice } from "../../catalogue/request.ts";
import { print } from "../../expr/print.ts";
import { hasMatrixGradient } from "../../present/formula/matrixGradient.ts";
import { originText } from "../../present/text/origin.ts";

/** A definition as Markdown that also reads well in a terminal. */
export function definitionText(choice: Choice): string {
  const { entry, backend } = choice;
  const documented = definitionOf(choice, "documented");
  const implemented = definitionOf(choice, "implemented");
  const on = backend === "" ? "" : ` on ${backend}`;
  return [
    `# ${entry.name}`,
    originText(choice) +
      on +
      (isReleased(entry.framework) ? `; the same in ${entry.versions}` : ""),
    `    f(x) = ${formulaText(implemented)}`,
    ...(formulaText(implemented) === formulaText(documented)
      ? []
      : [`Documented as\n\n    f(x) = ${formulaText(documented)}`]),
    ...parameterLines(choice),
    gradientText(implemented),
    ...findingLines(choice),
    `Source: ${[...new Set([documented.source, implemented.source])].join(", ")}`,
    "",
  ].join("\n\n");
}

const formulaText = (definition: Definition): string => print(formulaOf(definition));

function parameterLines(choice: Choice): readonly string[] {
  const lines = parametersIn(choice).map(
    ({ name, meaning }) => `- ${name} = ${String(choice.parameters[name])}: ${meaning}`,
  );
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function findingLines(choice: Choice): readonly string[] {
  const elsewhere = findingsElsewhere(choice).map(line);
  return [
    ...findingsHere(choice).map(line),
    ...(elsewhere.length === 0
      ? []
      : ["For other versions, backends, number types or parameters", ...elsewhere]),
  ];
}

const line = ({ text }: Disagreement): string => `- ${text}`;

function gradientText(definition: Definition): string {
  if (hasMatrixGradient(definition))
    return "Gradient: a matrix (Jacobian), since each output depends on the whole axis";
  const slope = slopeOf(definition);
  if (slope.kind === "none") return `No gradient: ${slope.reason}`;
  return `Gradient${slope.own ? ", the framework's own" : ""}\n\n    f'(x) = ${print(slope.expr)}${slope.usesOutput ? "\n    y = f(x)" : ""}`;
}
