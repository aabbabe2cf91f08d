// The fields of `inspect --json`: those of `mentions`, with a pointer in the place of line and character.
import {
  changeIn,
  type InspectedActivation,
  type Inspection,
} from "../../../advice/models/inspection.ts";
import { meaningText } from "../../../advice/models/changeText.ts";
import { english } from "../../../advice/sentencesIn.ts";
import { apartField } from "./explanationFields.ts";
import { mentionFields } from "./mentionFields.ts";

export const inspectionFields = (inspection: Inspection): readonly object[] =>
  inspection.rows.map((row) => rowFields(row, inspection));

function rowFields(row: InspectedActivation, inspection: Inspection): object {
  const { site, mention } = row;
  const { line: _line, character: _character, length: _length, ...fields } = mentionFields(mention);
  return {
    pointer: site.pointer,
    layer: site.layer,
    ...fields,
    formula: mention.choice ? meaningText(mention.choice) : null,
    savedBy: savedByField(inspection),
    loadedBy: loadedByField(row, inspection),
  };
}

function savedByField({ architecture: { savedBy } }: Inspection): object | null {
  if (savedBy === undefined) return null;
  const { framework, version, backend = "", producer } = savedBy;
  return {
    ...{ framework, version, backend },
    ...(producer !== undefined && { producer }),
  };
}

function loadedByField(row: InspectedActivation, inspection: Inspection): object | null {
  const { change } = row;
  const { loading } = inspection;
  if (loading === undefined || change === undefined) return null;
  const { framework, decision, backend } = loading;
  return {
    ...{ framework, version: decision.version, versionReason: decision.reason },
    ...{ versionSource: decision.source ?? "", backend, change: change.kind },
    formula: change.kind === "missing" ? null : meaningText(change.now),
    apart: change.kind === "changed" && change.apart ? apartField(change.apart) : null,
    message: changeIn(row, inspection, english) ?? null,
  };
}

/** Layer, parameter, name, meaning as saved, and what changes. */
export function inspectionRow(row: InspectedActivation, inspection: Inspection): readonly string[] {
  const { site, mention } = row;
  return [
    `  ${site.layer === "" ? site.pointer : site.layer}`,
    site.key,
    mention.text,
    mention.choice ? meaningText(mention.choice) : "",
    changeIn(row, inspection, english) ?? "",
  ];
}
