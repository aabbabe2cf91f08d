import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import assert from "node:assert/strict";
import { Ajv } from "ajv";

import { bundled } from "./bundle.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

// The command line as users get it: bundled, in a process of its own.
const folder = temporaryFolder();
export const program = join(folder, "dist", "cli.js");
symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
symlinkSync(resolve("media"), join(folder, "media"));
await bundled(program);

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line to its end; its output may go elsewhere. */
export function activationLens(
  words: readonly string[],
  input: string | Uint8Array = "",
  output: "pipe" | number = "pipe",
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    input,
    stdio: ["pipe", output, "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status: status ?? -1, out: stdout, err: stderr };
}

/** Runs it with --json and gives the objects, each valid against the command's schema. */
export function objects<T>(schema: string, words: readonly string[], input = ""): readonly T[] {
  const { out, err } = activationLens([...words, "--json"], input);
  const valid = schemaOf(schema);
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const object: unknown = JSON.parse(line);
      assert.ok(valid(object), `${JSON.stringify(valid.errors?.slice(0, 2))} in ${line}\n${err}`);
      return object as T;
    });
}

function schemaOf(name: string) {
  const text = readFileSync(join("test", "schema", `${name}.json`), "utf8");
  return ajv.compile(JSON.parse(text) as object);
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
