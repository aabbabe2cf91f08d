// The one table of spellings that the catalogue gives the resolver.
import { entries } from "../catalogue/frameworks/index.ts";
import { kerasSites } from "../catalogue/frameworks/keras/sites.ts";
import { puzzlelibSites } from "../catalogue/frameworks/puzzlelibSites.ts";
import { moduleNames } from "./modules.ts";
import { spellingTable } from "./spellings.ts";

export const table = spellingTable(entries, [...kerasSites, ...puzzlelibSites], moduleNames);
