// The modules of the workspace that a file imports by a star.
import { documentOf } from "../../python/syntax/document.ts";
import { parseable } from "../../python/source/parseable.ts";
import { sourceOf } from "../../python/source/source.ts";
import {
  exportsOf,
  noModules,
  type Exports,
  type Modules,
} from "../../python/syntax/starModules.ts";
import { table } from "../spellings/table.ts";
import { rootOf } from "../../python/source/rootOf.ts";

/** The text of a file by its path within the project, with slashes; undefined if there is no such file. */
export type TextOfFile = (path: string) => string | undefined;

/** The modules as a file at this path sees them; each is read once. */
export function workspaceModules(path: string, textOf: TextOfFile | undefined): Modules {
  return textOf === undefined ? noModules : modulesFrom(path, textOf, maxDepth);
}

function modulesFrom(path: string, textOf: TextOfFile, depth: number): Modules {
  if (depth === 0) return noModules;
  const known = new Map<string, Exports | undefined>();
  return (module) => {
    if (!known.has(module)) known.set(module, read(module));
    return known.get(module);
  };

  function read(module: string): Exports | undefined {
    for (const candidate of candidatesOf(module, path)) {
      const text = textOf(candidate);
      if (text === undefined) continue;
      const modules = modulesFrom(candidate, textOf, depth - 1);
      const { module: scope } = documentOf([sourceOf(parseable(text))]);
      return exportsOf(scope.bindings, scope.stars, modules);
    }
    return undefined;
  }
}

/** Where a module may lie: beside the file, as a script sees it, or below the project's folder. */
export function candidatesOf(module: string, path: string): readonly string[] {
  const [dots = ""] = /^\.*/.exec(module) ?? [];
  const name = module.slice(dots.length);
  const folder = path.split("/").slice(0, -1);
  if (dots === "" && table.prefixes.has(rootOf(name))) return [];
  const up = Math.max(0, dots.length - 1);
  if (up > folder.length) return [];
  const near = [...folder.slice(0, folder.length - up), ...parts(name)];
  const places = dots === "" && folder.length > 0 ? [near, parts(name)] : [near];
  return places.flatMap((place) => {
    const joined = place.join("/");
    const inside = joined === "" ? "__init__.py" : `${joined}/__init__.py`;
    return name === "" ? [inside] : [`${joined}.py`, inside];
  });
}

const parts = (name: string): readonly string[] => (name === "" ? [] : name.split("."));

/** Modules that import modules by a star are not followed any further. */
const maxDepth = 4;
