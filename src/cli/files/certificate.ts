import * as v from "valibot";

import { UsageError } from "../line/commandLine.ts";
import { sourceText } from "./sourceText.ts";

/** True for what names a file, which no activation does. */
export const isCertificateName = (text: string): boolean => text.endsWith(".json");

export type Certificate = v.InferOutput<typeof certificate>;

/** What a run of `verify --domain f32 --json` found, from the file it was written to. */
export function certificateFrom(file: string): Certificate {
  const source = sourceText(file);
  if ("error" in source) throw new UsageError(source.error);
  const found = v.safeParse(certificate, parsed(source.text));
  if (found.success) return found.output;
  throw new UsageError(
    `${file} is no certificate: write one with verify NAME --of value --domain f32 --json > ${file}.`,
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
  digests: v.array(v.object({ xBits: bits, digestBits: bits })),
});
