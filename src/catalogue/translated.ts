// The families, the findings and the reasons of the catalogue in another language. The meanings of parameters and the
// notes about gradients, which are a few words beside numbers, stay in English.
import type { Entry } from "./entry.ts";
import type { Definition } from "./entryParts.ts";
import type { Family } from "./families/family.ts";

/** Every text that is translated, once, in the order of the catalogue. */
export function textsOf(families: readonly Family[], entries: readonly Entry[]): readonly string[] {
  const texts = new Set<string>();
  const collect = (text: string): string => {
    texts.add(text);
    return text;
  };
  families.forEach((family) => translatedFamily(family, collect));
  entries.forEach((entry) => translatedEntry(entry, collect));
  return [...texts];
}

/** A text in another language, with the same places for numbers. */
type Translate = (text: string) => string;

export const translatedFamily = (family: Family, translate: Translate): Family => ({
  ...family,
  title: translate(family.title),
  summary: translate(family.summary),
  strengths: family.strengths.map(translate),
  weaknesses: family.weaknesses.map(translate),
  history: translate(family.history),
  relatives: family.relatives.map((one) => ({ ...one, how: translate(one.how) })),
});

export const translatedEntry = (entry: Entry, translate: Translate): Entry => ({
  ...entry,
  documented: entry.documented.map((one) => translatedDefinition(one, translate)),
  implemented: entry.implemented.map((one) => translatedDefinition(one, translate)),
  findings: entry.findings.map((one) => ({ ...one, text: translate(one.text) })),
});

function translatedDefinition(definition: Definition, translate: Translate): Definition {
  const { gradient } = definition;
  return gradient?.kind === "none"
    ? { ...definition, gradient: { ...gradient, reason: translate(gradient.reason) } }
    : definition;
}
