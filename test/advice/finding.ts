import assert from "node:assert/strict";
import { findingsIn, type FindingOptions } from "../../src/advice/findings.ts";
import type { Edit, Finding, Fix } from "../../src/advice/finding.ts";
import { resolveFile } from "../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../src/project/project.ts";
import type { Registered } from "../../src/python/facts/registered.ts";
import { lineStarts } from "../../src/python/source/lines.ts";

interface Case extends Omit<FindingOptions, "registered"> {
  readonly registered?: Registered;
  readonly requirements?: string | undefined;
  readonly path?: string;
}

/** What there is to say about a file's text, in a project with these requirements. */
export function findings(
  code: string,
  { requirements, path = "model.py", registered, ...options }: Case = {},
): readonly Finding[] {
  const files =
    requirements === undefined ? [] : [{ path: "requirements.txt", text: requirements }];
  const project = projectOf(files);
  const file = resolveFile({ path, project }, code);
  assert.ok(file);
  return findingsIn(
    file,
    { path, project },
    {
      ...options,
      ...(registered && { registered: () => registered }),
    },
  );
}

/** "warning unknown-activation 2:33", one for each finding. */
export function brief(code: string, given: Case = {}): readonly string[] {
  return findings(code, given).map(
    ({ severity, rule, range }) =>
      `${severity} ${rule} ${range.start.line + 1}:${range.start.character + 1}`,
  );
}

/** The code after the first fix of the first finding. */
export function fixed(code: string, given: Case = {}): string {
  const fix = findings(code, given)[0]?.fixes[0];
  return fix ? applied(code, fix) : code;
}

export function applied(code: string, { edits }: Fix): string {
  const starts = lineStarts(code);
  const offset = ({ range }: Edit, side: "start" | "end"): number =>
    starts[range[side].line]! + range[side].character;
  return edits
    .toSorted((a, b) => offset(b, "start") - offset(a, "start"))
    .reduce(
      (text, edit) =>
        text.slice(0, offset(edit, "start")) + edit.newText + text.slice(offset(edit, "end")),
      code,
    );
}

/** A layer of Keras with this activation. */
export const dense = (activation: string): string =>
  `from keras.layers import Dense\nx = Dense(8, activation="${activation}")\n`;
