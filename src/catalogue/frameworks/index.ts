// The one list of what the catalogue holds: every entry of every framework.

import type { Entry } from "../entry.ts";

export const entries: readonly Entry[] = [];
