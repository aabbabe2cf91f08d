import { table } from "./table.ts";
import { rootOf } from "../../python/source/rootOf.ts";

/** False where a text cannot mention an activation, for it names no library that has some. */
export const namesFramework = (text: string): boolean => libraries.test(text);

const roots = new Set(
  [...table.prefixes, ...table.modules.keys()].map((path) =>
    path.startsWith(".") ? path.slice(path.lastIndexOf(".") + 1) : rootOf(path),
  ),
);
const libraries = new RegExp(`\\b(?:${[...roots].join("|")})\\b`);
