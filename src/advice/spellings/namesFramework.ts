import { table } from "./table.ts";
import { rootOf } from "../../python/source/rootOf.ts";

/** False if a text cannot mention an activation, because it names no library that has activations. */
export const namesFramework = (text: string): boolean => libraries.test(text);

const roots = new Set(
  [...table.prefixes, ...table.modules.keys()].map((path) =>
    path.startsWith(".") ? path.slice(path.lastIndexOf(".") + 1) : rootOf(path),
  ),
);
const libraries = new RegExp(`\\b(?:${[...roots].join("|")})\\b`);
