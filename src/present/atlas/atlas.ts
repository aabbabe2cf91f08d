// All activations of the catalogue as small pictures, each function once. The page's build works it out.
import { newestChoice } from "../../catalogue/choice.ts";
import { implementedIn } from "../../catalogue/definition.ts";
import { engineOf } from "../../catalogue/engine.ts";
import type { Entry, FrameworkId } from "../../catalogue/entry.ts";
import { entries, frameworks } from "../../catalogue/frameworks/index.ts";
import { bare, nameKey } from "../../catalogue/lookup/spelled.ts";
import { evaluator } from "../../numeric/arithmetic/evaluate.ts";
import { sameThere, usual } from "../compare/usual.ts";
import { curvedSubject, rowsOf } from "../hover/drawn.ts";
import { glyphInputs, glyphSvg } from "../picture/glyph.ts";
import { pagePalette } from "../picture/palette.ts";

/** One function, under the name that most frameworks give it. */
export interface AtlasPlace {
  /** The id of one of the entries that compute the same by default. */
  readonly entry: string;
  readonly name: string;
  /** The frameworks that have it, under any name. */
  readonly where: readonly string[];
  readonly shape: AtlasShape;
}

export type AtlasShape =
  /** What it returns at a glyph's inputs, to two digits after the point; null for no number. */
  | { readonly kind: "curve"; readonly heights: readonly (number | null)[] }
  /** Of a function of an axis, a picture in the colours of the page. */
  | { readonly kind: "picture"; readonly svg: string };

/** Every function that has a picture: the best known first. */
export function atlas(): readonly AtlasPlace[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const shape = engineOf(entry) === undefined ? shapeOf(entry) : undefined;
    if (shape === undefined) continue;
    const group = groups.find((one) => isSame(one, entry, shape));
    if (group === undefined) groups.push({ members: [entry], shape });
    else group.members.push(entry);
  }
  const taken = new Set<string>();
  return groups
    .toSorted((a, b) => b.members.length - a.members.length)
    .map((group) => placeOf(group, taken));
}

interface Group {
  readonly members: [Entry, ...Entry[]];
  readonly shape: AtlasShape;
}

function shapeOf(entry: Entry): AtlasShape | undefined {
  const choice = newestChoice(entry);
  const subject = curvedSubject(choice, implementedIn(entry, choice));
  if (subject !== undefined) {
    const value = evaluator(subject.formula, "f32", subject.parameters);
    return { kind: "curve", heights: glyphInputs.map((x) => rounded(value(x))) };
  }
  const { rows, gate } = rowsOf(choice);
  const values = rows?.outputs[0]?.values ?? [];
  const shown = gate ? { kind: "gate" as const, gate } : { kind: "bars" as const, values };
  if (gate === undefined && values.length < minRowLength) return undefined;
  const svg = glyphSvg(shown, undefined, pagePalette);
  return svg === undefined ? undefined : { kind: "picture", svg };
}

function isSame({ members: [first], shape }: Group, entry: Entry, other: AtlasShape): boolean {
  if (shape.kind === "curve" && other.kind === "curve")
    return sameThere(usual(first), usual(entry));
  return shape.kind === "picture" && other.kind === "picture" && shape.svg === other.svg;
}

/** A name that an earlier place has, too, is followed by its framework. */
function placeOf({ members, shape }: Group, taken: Set<string>): AtlasPlace {
  const key = mostCommon(members.map(({ name }) => nameKey(name)));
  const known = members.toSorted((a, b) => fame(b.framework) - fame(a.framework));
  const entry = known.find(({ name }) => nameKey(name) === key) ?? members[0];
  const short = bare(entry.name);
  const name = taken.has(key) ? `${short} ${frameworks[entry.framework].title}` : short;
  taken.add(key);
  const where = [...new Set(known.map(({ framework }) => frameworks[framework].title))];
  return { entry: entry.id, name, where, shape };
}

const rounded = (y: number): number | null =>
  Number.isFinite(y) ? Math.round(y * 100) / 100 : null;

function mostCommon(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

const fame = (framework: FrameworkId): number => famous.indexOf(framework);
/** In the order of their use, the most used last. */
const famous: readonly FrameworkId[] = [
  "theano",
  "jax",
  "tensorflow",
  "tf.keras",
  "keras",
  "torch",
];
/** A picture of fewer numbers would show nothing. */
const minRowLength = 6;
