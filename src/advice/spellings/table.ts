// The one table of spellings that the catalogue gives the resolver.
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { moduleNames } from "./modules.ts";
import { spellingTable } from "./spellings.ts";

export const table = spellingTable(Object.values(frameworks), moduleNames);
