// Python's versions (PEP 440), as the catalogue needs them.

import { compare, satisfies, valid } from "@renovatebot/pep440";

/** True when the specifiers (">=2.2,<3") allow the version; pre-releases count as versions. */
export function contains(specifiers: string, version: string): boolean {
  const question = `${version} ${specifiers}`;
  const answer = answers.get(question) ?? satisfies(version, specifiers, { prereleases: true });
  if (answers.size >= mostAnswers) answers.clear();
  answers.set(question, answer);
  return answer;
}

/** Of things that may be limited to some versions: which of them this version knows. */
export const knownIn =
  (version: string) =>
  ({ versions }: { readonly versions?: string }): boolean =>
    versions === undefined || contains(versions, version);

export const isVersion = (text: string): boolean => valid(text) !== null;

export const newestFirst = (versions: readonly string[]): readonly string[] =>
  [...versions].sort((a, b) => compare(b, a));

/** The same few questions are asked over and over, and reading a version takes a while. */
const answers = new Map<string, boolean>();
const mostAnswers = 20_000;
