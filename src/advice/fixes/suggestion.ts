// The name that a mistaken one was probably meant to be.
import { editDistance } from "../../catalogue/lookup/nearest.ts";
import { entries } from "../../catalogue/frameworks/index.ts";
import { bare } from "../../catalogue/lookup/spelled.ts";

/**
 * The identifier with the fewest letters to change; the same letters in another style come first. Undefined for the
 * name of some other activation, which is no slip, and where two names are as near.
 */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  if (text.length > maxLength) return undefined;
  const wanted = plain(text);
  const near = names
    .filter((name) => name !== text)
    .map((name) => ({ name, distance: editDistance(plain(name), wanted) }))
    .filter(({ name, distance }) => distance <= Math.min(2, plain(name).length / 3))
    .toSorted((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (first === undefined || first.distance === 0) return first?.name;
  if (isActivation(wanted)) return undefined;
  const isDoubtful =
    second?.distance === first.distance && plain(second.name) !== plain(first.name);
  return isDoubtful ? undefined : first.name;
}

/** Without style: "leakyrelu" for "Leaky_ReLU". */
export const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** Whether some framework or paper calls an activation so. */
const isActivation = (wanted: string): boolean => known.has(wanted) || elsewhere.has(wanted);

const known: ReadonlySet<string> = new Set(
  entries.flatMap(({ name, spellings }) =>
    [name, ...spellings.map(({ text }) => text)].map((text) => plain(bare(text))),
  ),
);

/** Functions of papers that no framework here has, each a letter or two from one of another kind. */
const elsewhere: ReadonlySet<string> = new Set(
  "acon arelu brelu delu dsilu eelu elish erelu frelu gcu isrlu isru lelu melu mpelu nlrelu palu pelu pelu plu pserf ptelu reglu relun repu rtrelu serf sinlu slu smu snake srelu swiglu telu teslu tanhexp trelu vrelu geglu".split(
    " ",
  ),
);

const maxLength = 100;
