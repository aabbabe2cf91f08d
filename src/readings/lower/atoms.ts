import type { Atom, Sum } from "./sum.ts";

/** All atoms of a sum, each once, what an atom is made of before it. */
export function atomsIn(root: Sum): readonly Atom[] {
  const found = new Set<Atom>(ownAtoms(root));
  for (const atom of found)
    for (const part of partsOf(atom)) ownAtoms(part).forEach((a) => found.add(a));
  return [...found].sort((a, b) => a.id - b.id);
}

/** The sums that an atom is made of. */
export function partsOf(atom: Atom): readonly Sum[] {
  if (atom.tag === "group") return [atom.sum];
  return atom.tag === "call" ? atom.args : [];
}

const ownAtoms = ({ terms }: Sum): readonly Atom[] =>
  terms.flatMap(({ factors }) => factors.map(({ atom }) => atom));
