/** A name as mathematics writes it: Greek letters as such, words upright, one letter in italics. */
export function latexName(name: string): string {
  const letter = greek.get(name);
  if (letter !== undefined) return `\\${letter}`;
  return name.length === 1 ? name : `\\mathrm{${name.replaceAll("_", "\\_")}}`;
}

/** `lambda` is a keyword in Python, so code writes `lambd`. */
const greek: ReadonlyMap<string, string> = new Map([
  ..."alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu rho sigma tau phi pi omega"
    .split(" ")
    .map((letter) => [letter, letter] as const),
  ["lambd", "lambda"],
]);
