// A saved model as people read it: each activation with its meaning as saved, and what changes where it is loaded.
import { entries } from "../../catalogue/frameworks/index.ts";
import type { Architecture, ModelSite } from "../../models/site.ts";
import { isChosen, type ProjectPath } from "../../project/decision.ts";
import type { ResolvedMention } from "../resolved/resolvedMention.ts";
import { resolveData } from "../readers/resolveFile.ts";
import type { Sentences } from "../sentences.ts";
import { changeText } from "./changeText.ts";
import { changeOf, type Change } from "./change.ts";
import { kerasLoading, type Loading } from "./loading.ts";
import { readingOfModel } from "./siteMentions.ts";

export interface Inspection {
  readonly architecture: Architecture;
  /** Undefined if the workspace does not state what would load it. */
  readonly loading: Loading | undefined;
  readonly rows: readonly InspectedActivation[];
}

export interface InspectedActivation {
  readonly site: ModelSite;
  readonly mention: ResolvedMention;
  readonly change: Change | undefined;
}

/** The activations in the order of the file. Its project decides what loads it, unless that is given. */
export function inspectionOf(
  architecture: Architecture,
  place: ProjectPath,
  loader?: Loading,
): Inspection {
  const { mentions } = resolveData(place, readingOfModel(architecture));
  const loading = architecture.kind === "keras" ? (loader ?? kerasLoading(place)) : undefined;
  const bySite = new Map(architecture.sites.map((site) => [site.start, site]));
  const rows = mentions.flatMap((mention) => {
    const site = bySite.get(mention.start);
    const change = loading && isSaved(mention) ? changeOf(mention, loading) : undefined;
    return site ? [{ site, mention, change }] : [];
  });
  return { architecture, loading, rows };
}

/** Whether the file itself states what wrote it: otherwise both meanings are those of the loader. */
export const isSaved = ({ decision }: Pick<ResolvedMention, "decision">): boolean =>
  isChosen(decision) && decision.reason === "file";

/** The operators of ONNX that are activations, by qualified name. */
export const isOnnxActivation = (name: string): boolean => operators.has(name);

const operators: ReadonlySet<string> = new Set(
  entries
    .filter(({ framework }) => framework === "onnx")
    .flatMap(({ name }) => name.slice("onnx:".length)),
);

/** The sentence about what loading changes; undefined if it changes nothing, or if the loader is unknown. */
export function changeIn(
  { mention, change }: InspectedActivation,
  { architecture: { savedBy }, loading }: Inspection,
  sentences: Sentences,
): string | undefined {
  if (change === undefined || loading === undefined || savedBy === undefined) return undefined;
  return changeText({ mention, change, savedBy }, loading, sentences);
}
