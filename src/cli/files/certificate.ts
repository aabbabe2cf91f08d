import * as v from "valibot";

import { UsageError } from "../line/commandLine.ts";
import { sourceText } from "./sourceText.ts";

/** Whether a word of the command line is the name of a certificate's file: no activation is called so. */
export const isCertificateName = (text: string): boolean => text.endsWith(".json");

export type Certificate = v.InferOutput<typeof certificate>;

/** Reads the output of `verify --domain f32 --json` from a file; throws a UsageError if it is anything else. */
export function certificateFrom(file: string): Certificate {
  const source = sourceText(file);
  if ("error" in source) throw new UsageError(source.error);
  const found = v.safeParse(certificate, parsed(source.text));
  if (found.success) return found.output;
  throw new UsageError(
    `${file} is not a certificate: write one with verify NAME --of value --domain f32 --json > ${file}.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bits = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
/** The first input of a sign and exponent. */
const firstBits = v.pipe(v.string(), v.regex(/^[0-9a-f]{2}[08]00000$/));

const certificate = v.object({
  schema: v.literal(1),
  name: v.string(),
  framework: v.string(),
  version: v.string(),
  of: v.picklist(["value", "slope"]),
  kernel: v.picklist(["stable", "documented"]),
  domain: v.literal("f32"),
  parameters: v.record(v.string(), v.nullable(v.union([v.string(), v.boolean()]))),
  count: v.number(),
  failed: v.number(),
  maxUlp: v.number(),
  worst: v.array(v.object({ xBits: bits })),
  adapter: v.object({
    kind: v.picklist(["hardware", "software", "emulated"]),
    vendor: v.string(),
    architecture: v.string(),
    description: v.string(),
    backend: v.string(),
  }),
  kernelHash: v.string(),
  digests: v.pipe(
    v.array(v.object({ xBits: firstBits, digestBits: bits })),
    v.check((all) => new Set(all.map(({ xBits }) => xBits)).size === all.length),
  ),
});
