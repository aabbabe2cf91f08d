// The one table of spellings that the catalogue gives the resolver.
import { entries } from "../catalogue/frameworks/index.ts";
import { sites } from "../catalogue/frameworks/sites.ts";
import { moduleNames } from "./modules.ts";
import { spellingTable } from "./spellings.ts";

export const table = spellingTable(entries, sites, moduleNames);
