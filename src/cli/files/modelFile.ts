// A saved model on the disk: read piece by piece, so that its weights never are.
import { closeSync, openSync, readSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isOnnxActivation } from "../../advice/models/inspection.ts";
import { english } from "../../advice/sentencesIn.ts";
import type { Bytes } from "../../models/bytes.ts";
import { inspected } from "../../models/inspected.ts";
import type { Architecture } from "../../models/site.ts";
import { factsOf } from "./sourceText.ts";

/** What a model's file describes, or why it cannot be inspected; a SavedModel is a folder. */
export function modelFrom(
  path: string,
): { readonly file: string; readonly architecture: Architecture } | { readonly error: string } {
  const facts = factsOf(path);
  if (facts === undefined) return { error: `There is no file ${path}.` };
  const file = facts.isDirectory() ? descriptionIn(path) : path;
  if (file === undefined) return { error: english.notInspected("no-architecture", path) };
  const opened: number[] = [];
  try {
    const bytes = bytesOf(file, opened);
    if (bytes === undefined) return { error: `${file} is not a file.` };
    const beside = (name: string): Bytes | undefined => bytesOf(join(dirname(file), name), opened);
    const found = inspected({ name: basename(file), bytes, beside, isOperator: isOnnxActivation });
    return found.kind === "model"
      ? { file, architecture: found.architecture }
      : { error: english.notInspected(found.problem, path) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    opened.forEach((one) => closeSync(one));
  }
}

/** The file of a folder that describes its model. */
function descriptionIn(folder: string): string | undefined {
  return ["keras_metadata.pb", "config.json", "model.json"]
    .map((name) => join(folder, name))
    .find((file) => factsOf(file)?.isFile());
}

function bytesOf(file: string, opened: number[]): Bytes | undefined {
  const facts = factsOf(file);
  if (!facts?.isFile()) return undefined;
  const descriptor = openSync(file, "r");
  opened.push(descriptor);
  return {
    size: facts.size,
    at: (offset, length) => {
      const content = new Uint8Array(Math.max(0, Math.min(length, facts.size - offset)));
      const count = readSync(descriptor, content, 0, content.length, offset);
      return content.subarray(0, count);
    },
  };
}
