import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { ResolvedFile } from "../../../src/advice/resolved/resolvedFile.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import type { Choice } from "../../../src/catalogue/request.ts";
import { bare } from "../../../src/catalogue/lookup/spelled.ts";
import { contains, knownIn } from "../../../src/catalogue/version.ts";
import { assertSame, writtenOut } from "../writtenOut.ts";
import { assertParses, left, migrated, resolved } from "./migrating.ts";

describe("every activation of Keras 2", () => {
  const cases = ["keras==2.2.4", "keras==2.15.0", "tensorflow==2.15.0"].flatMap((requirements) =>
    snippets(requirements).map((code) => ({ code, requirements })),
  );
  it("computes after the migration what it did before", () => {
    let compared = 0;
    for (const { code, requirements } of cases) {
      const after = migrated(code, requirements);
      const [before] = resolved([code], requirements).mentions.filter(isUse);
      assertParses(after);
      if (left(code, requirements).length > 0 || before?.choice === undefined) continue;
      const now = functionIn(after, requirements.replace(/==.*/, "==99"));
      if (now === undefined) continue;
      assertSame(before.choice, now, after);
      compared += 1;
    }
    assert.ok(compared > 60, String(compared));
  });
  it("is not changed a second time", () => {
    for (const { code, requirements } of cases) {
      const after = migrated(code, requirements);
      assert.equal(migrated(after, requirements), after);
      assert.equal(migrated(after, "keras==3.15.1"), after);
    }
  });
});

const isUse = ({ imported }: ResolvedFile["mentions"][number]): boolean => !imported;

/** Code that mentions each spelling of a version: as a string, called, and with all parameters given. */
function snippets(requirements: string): readonly string[] {
  const library = requirements.startsWith("keras") ? "keras" : "tf.keras";
  const version = requirements.split("==")[1]!;
  return entries
    .filter((entry) => entry.framework === library && contains(entry.versions, version))
    .flatMap(({ spellings, parameters }) =>
      spellings
        .filter(({ versions }) => versions === undefined || contains(versions, version))
        .flatMap(({ text, kind }) => {
          if (kind === "string") return [string(library, text)];
          const given = parameters
            .filter(knownIn(version))
            .filter(({ default: usual, learned }) => typeof usual !== "boolean" && !learned)
            .map(({ name }) => `${name}=${name === "axis" ? 1 : 2}`);
          return [[], given].flatMap((values) =>
            called(library, text, kind === "class" ? values : ["x", ...values]),
          );
        }),
    );
}

function string(library: string, text: string): string {
  return `${head(library)}${library}.layers.Dense(8, activation="${text}")\n`;
}

/** By its whole path, and by a name that is imported. */
function called(library: string, text: string, values: readonly string[]): readonly string[] {
  const real = text.replace(/^tf\./, "tensorflow.");
  const module = real.slice(0, real.lastIndexOf("."));
  return [
    `${head(library)}y = ${text}(${values.join(", ")})\n`,
    `from ${module} import ${bare(text)}\ny = ${bare(text)}(${values.join(", ")})\n`,
  ];
}

function head(library: string): string {
  return library === "keras" ? "import keras\n" : "import tensorflow as tf\n";
}

/** What the migrated code computes in Keras 3: its lambda, or the activation that it names. */
function functionIn(code: string, newest: string): Choice | ((x: number) => number) | undefined {
  const written = writtenOut(code);
  if (written !== undefined) return written;
  const requirements = newest.startsWith("keras") ? "keras==3.15.1" : "tensorflow==2.20.0";
  return resolved([code], requirements).mentions.find(isUse)?.choice;
}
