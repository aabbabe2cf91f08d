// Python's versions (PEP 440), as the catalogue needs them.

import { compare, satisfies, valid } from "@renovatebot/pep440";

/** True when the specifiers (">=2.2,<3") allow the version; pre-releases count as versions. */
export const contains = (specifiers: string, version: string): boolean =>
  satisfies(version, specifiers, { prereleases: true });

export const isVersion = (text: string): boolean => valid(text) !== null;

export const newestFirst = (versions: readonly string[]): readonly string[] =>
  [...versions].sort((a, b) => compare(b, a));
