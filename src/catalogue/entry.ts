// An entry of the catalogue, in one of the frameworks that it has.

import type { EntryOf } from "./entryParts.ts";
import type { frameworks } from "./frameworks/index.ts";

export type FrameworkId = keyof typeof frameworks;

export type Entry = EntryOf<FrameworkId>;
