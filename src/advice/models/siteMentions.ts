// A model's description as a reading: its sites as mentions, and the program that wrote it as a fact.
import { entries } from "../../catalogue/frameworks/index.ts";
import { isFramework } from "../../catalogue/name.ts";
import type { Architecture, ModelSite } from "../../models/site.ts";
import type { Mention, FileReading } from "../../python/mention.ts";
import type { DataReading } from "../readers/reader.ts";
import { keyed, type KeyMentions } from "./keyMentions.ts";
import { table } from "../spellings/table.ts";

/** The content of a file that describes no model. */
export const nothingNamed = (text: string): DataReading => ({
  reading: readingWith({ mentions: [], unknownStrings: [] }, undefined),
  cells: [{ text }],
});

export function readingOfModel({ kind, text, sites, savedBy: writer }: Architecture): DataReading {
  const found = sites.map((site) =>
    site.kind === "key"
      ? keyed(site, text)
      : { mentions: mentionAt(site, text), unknownStrings: [] },
  );
  // A configuration is read by whatever is installed, regardless of what wrote it.
  const savedBy = kind === "transformers" || kind === "diffusers" ? undefined : writer;
  const reading = readingWith(
    {
      mentions: found.flatMap((one) => one.mentions),
      unknownStrings: found.flatMap((one) => one.unknownStrings),
    },
    savedBy && {
      [savedBy.framework]: {
        version: savedBy.version,
        ...(savedBy.backend !== undefined && { backend: savedBy.backend }),
        source: savedBy.source,
      },
    },
  );
  return { reading, cells: [{ text }] };
}

/** None for a class that is no activation, and for a name that the framework does not know. */
function mentionAt(site: ModelSite, text: string): readonly Mention[] {
  const canonical = canonicalOf(site);
  if (canonical === undefined || text.slice(site.start, site.end) !== site.text) return [];
  return [
    {
      ...{ source: 0, start: site.start, end: site.end, from: site.start, text: site.text },
      ...(site.kind !== "class" && canonicalText(site, canonical)),
      kind: site.kind === "class" ? "class" : "string",
      ...{
        framework: site.framework === "tflite" ? "runtimes" : site.framework,
        canonical,
        alternatives: [],
        imported: false,
      },
      ...{ arguments: site.given, brackets: undefined, site: undefined },
    },
  ];
}

/** What a string is looked up by, where that is not its text. */
function canonicalText(
  { kind, name, text }: ModelSite,
  canonical: string,
): { identifier?: string } {
  const identifier = kind === "operation" ? bareOperator(canonical) : name;
  return identifier === text ? {} : { identifier };
}

/** Operators are found by their bare names. */
const bareOperator = (canonical: string): string => canonical.replace(/^(?:onnx|runtimes):/, "");

const tfliteNames: ReadonlySet<string> = new Set(
  entries.map(({ name }) => name).filter((name) => name.startsWith("runtimes:tflite.")),
);

function tfliteName(operator: string): string | undefined {
  const own = `runtimes:tflite.${operator}`;
  return tfliteNames.has(own) ? own : undefined;
}

function canonicalOf({ framework, kind, name }: ModelSite): string | undefined {
  if (framework === "tflite") return tfliteName(name);
  if (!isFramework(framework)) return undefined;
  if (kind === "operation") return framework === "onnx" ? `onnx:${name}` : name;
  if (kind === "string") return table.strings.get(framework)?.get(name);
  const path = `${framework}.layers.${name}`;
  return table.names.get(path)?.kind === "class" ? path : undefined;
}

const readingWith = (
  found: KeyMentions,
  savedBy: FileReading["facts"]["savedBy"],
): FileReading => ({
  ...found,
  layers: [],
  facts: { imports: [], keywords: [], callees: [], environment: {}, ...(savedBy && { savedBy }) },
});
