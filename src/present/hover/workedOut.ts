// What hovers tell of the catalogue's formulas, worked out when the extension is built: some take a tenth of a second.
import { newestChoice } from "../../catalogue/choice.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { backendsOf } from "../../catalogue/releases.ts";
import { knownAparts } from "../compare/apart.ts";
import { knownShapes } from "../formula/shape.ts";
import { hoverFacts } from "./gather.ts";

/** Everything that hovers over names without parameters ask for, as text. */
export function workOut(): string {
  for (const entry of entries) {
    const choice = newestChoice(entry);
    const backends = backendsOf(entry.framework, choice.version);
    for (const backend of backends.length === 0 ? [""] : backends)
      hoverFacts({ choice: { ...choice, backend }, because: { reason: "assumed" }, stated: [] });
  }
  return JSON.stringify(
    tables.map((table) => [...table]),
    (_, value: unknown) =>
      typeof value === "number" && !isPlain(value) ? { float: formatted(value) } : value,
  );
}

/** Takes what was worked out before; only a text that `workOut` wrote will do. */
export function recall(text: string): void {
  const read = JSON.parse(text, (_, value: unknown) => floatIn(value)) as readonly [
    Iterable<[string, never]>,
    Iterable<[string, never]>,
  ];
  tables.forEach((table, i) => {
    for (const [key, value] of read[i]!) table.set(key, value);
  });
}

const tables = [knownShapes, knownAparts] as const;

/** Numbers that JSON knows; the others travel by name. */
const isPlain = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);
const formatted = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
const floatIn = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "float" in value ? Number(value.float) : value;
