import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import { fullName, type ShownFunction } from "../state/subject.ts";
import type { Line, Quantity } from "./frame.ts";

/**
 * The shortest names that distinguish functions shown together: "relu" beside "hard_sigmoid Keras 2" and
 * "hard_sigmoid Keras 3". If all have the same title, only the places.
 */
export function shortNames(subjects: readonly ShownFunction[]): (subject: ShownFunction) => string {
  const [titles, places] = [new Set<string>(), new Set<string>()];
  for (const { title, place } of subjects) {
    titles.add(title);
    places.add(place);
  }
  const isShared = titles.size === 1 && places.size > 1;
  const namesFor = isShared ? placesOf : namesOf;
  const all = new Map(subjects.map((subject) => [subject, namesFor(subject)]));
  return (subject) => {
    const counted = (all.get(subject) ?? []).map((name, level) => {
      const bearers = [...all.values()].filter((names) => names[level] === name).length;
      return { name, bearers };
    });
    // The sort is stable: of names with as few bearers, the shortest comes first.
    const [best] = counted.toSorted((a, b) => a.bearers - b.bearers);
    return best?.name || fullName(subject);
  };
}

const namesOf = (subject: ShownFunction): readonly string[] => [
  subject.title,
  ...placesOf(subject).map((place) => `${subject.title} ${place}`.trim()),
];

/** From the framework alone to the whole place: four names for every function. */
function placesOf({ choice: { entry, version }, place }: ShownFunction): readonly string[] {
  const [origin = ""] = place.split(" · ");
  const { title } = frameworks[entry.framework];
  if (origin !== `${title} ${version}`) return [origin, origin, origin, place];
  const [generation = ""] = version.split(".");
  return [title, `${title} ${generation}`, origin, place];
}

/** What one function's line is called: by its quantity where there is no other function. */
export function lineNames(
  name: string,
  quantityName: string,
  { quantity, alone }: { readonly quantity: Quantity; readonly alone: boolean },
): Pick<Line, "short" | "ending"> {
  if (alone) return { short: quantityName, ending: quantityName };
  return quantity === "value"
    ? { short: name, ending: name }
    : { short: `${name}: ${quantityName}` };
}
