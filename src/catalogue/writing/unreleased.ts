// Frameworks that nobody installs, and that no code names: what papers define, and what engines mean.

import type { Framework } from "../framework.ts";

/** The framework with one release, which represents everything that it defines. */
export const unreleased = <Id extends string>(
  said: Pick<Framework<Id>, "id" | "title" | "engines" | "entries">,
): Framework<Id> => ({
  releases: ["0"],
  unreleased: true,
  backends: [],
  distributions: [],
  modules: {},
  sites: [],
  tells: [],
  checksNames: [],
  ...said,
});
