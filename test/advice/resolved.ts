// Code, as the command line resolves it.
import assert from "node:assert/strict";
import { resolveFile } from "../../src/advice/readers/resolveFile.ts";
import type { ResolvedMention } from "../../src/advice/resolved/resolvedMention.ts";
import type { Settings } from "../../src/project/decision.ts";
import { projectOf } from "../../src/project/project.ts";

interface FileOptions {
  readonly settings?: Settings;
  readonly path?: string;
}

/** All but the names on import lines. */
export function mentions(
  code: string,
  requirements = "",
  { settings = {}, path = "model.py" }: FileOptions = {},
): readonly ResolvedMention[] {
  const file = resolveFile(
    { path, project: projectOf([{ path: "requirements.txt", text: requirements }], settings) },
    code,
  );
  assert.ok(file);
  return file.mentions.filter(({ imported }) => !imported);
}

export function notebook(...sources: readonly (string | readonly string[])[]): string {
  return JSON.stringify({
    cells: [
      { cell_type: "markdown", source: "# Title" },
      ...sources.map((source) => ({ cell_type: "code", source })),
    ],
  });
}
