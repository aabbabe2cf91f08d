// Python's versions (PEP 440), as the catalogue needs them.

import { compare, satisfies, valid } from "@renovatebot/pep440";

/** True when the specifiers (">=2.2,<3") allow the version; pre-releases count as versions. */
export function contains(specifiers: string, version: string): boolean {
  const question = `${version} ${specifiers}`;
  const answer = answers.get(question) ?? allows(specifiers, version);
  if (answers.size >= maxAnswers) answers.clear();
  answers.set(question, answer);
  return answer;
}

/** False for what is no specifier or no version: files of a project hold anything. */
function allows(specifiers: string, version: string): boolean {
  try {
    return satisfies(version, specifiers, { prereleases: true });
  } catch {
    return false;
  }
}

/** Of things that may be limited to some versions: which of them this version knows. */
export const knownIn =
  (version: string) =>
  ({ versions }: { readonly versions?: string }): boolean =>
    versions === undefined || contains(versions, version);

/** Each number must be an exact integer, because the comparison writes greater ones as 1e+21. */
export const isVersion = (text: string): boolean =>
  text.length <= maxVersionLength && !/\d{16}/.test(text) && valid(text) !== null;

const maxVersionLength = 60;

export const newestFirst = (versions: readonly string[]): readonly string[] =>
  [...versions].sort((a, b) => compare(b, a));

/** The same few versions are parsed over and over, and parsing takes time. */
const answers = new Map<string, boolean>();
const maxAnswers = 20_000;
