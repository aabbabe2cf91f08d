import { readFileSync } from "node:fs";

import {
  maxBytes,
  type ArrayProblem,
  type ArrayRequest,
  type Numbers,
} from "../../arrays/numbers.ts";
import { arrayFileEndings } from "../../arrays/fileEndings.ts";
import { arrayReader } from "../../arrays/readArray.ts";
import { UsageError } from "../line/commandLine.ts";
import { problemText } from "../print/arrayText.ts";
import { factsOf } from "./sourceText.ts";

/** A file and the name of an array in it, written `FILE#ARRAY`. */
export interface ArrayPlace {
  readonly file: string;
  readonly name: string | undefined;
}

/** A file whose own name holds the sign is that file. */
export function arrayPlace(text: string): ArrayPlace {
  const at = text.lastIndexOf("#");
  if (at <= 0 || factsOf(text) !== undefined) return { file: text, name: undefined };
  return { file: text.slice(0, at), name: text.slice(at + 1) };
}

/** The numbers at a place; a UsageError explains why there are no numbers. */
export function arrayAt(
  { file, name }: ArrayPlace,
  request: Pick<ArrayRequest, "usual" | "format">,
): Numbers {
  const found = arrayIn(file, { ...request, name });
  if (found.kind === "problem") throw new UsageError(problemText(file, found));
  return found;
}

/** The numbers in a file, or why there are no numbers; a UsageError if the file cannot be read. */
export function arrayIn(file: string, request: ArrayRequest): Numbers | ArrayProblem {
  const reader = arrayReader(file);
  if (reader === undefined) {
    throw new UsageError(`${file}: numbers are read from ${arrayFileEndings.join(", ")}.`);
  }
  return reader(bytesOf(file), request);
}

function bytesOf(file: string): Uint8Array {
  const facts = factsOf(file);
  if (facts === undefined) throw new UsageError(`There is no file ${file}.`);
  if (!facts.isFile()) throw new UsageError(`${file} is not a file.`);
  if (facts.size > maxBytes)
    throw new UsageError(problemText(file, { kind: "problem", what: "large" }));
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
