// What a star import brings from a module of the workspace.
import type { Binding } from "./scope.ts";

/** What a module gives away by a star. */
export interface Exports {
  /** The path of each name that it imports; undefined for what it defines itself. */
  readonly names: ReadonlyMap<string, string | undefined>;
  /** The modules that it imports by a star itself. */
  readonly stars: readonly string[];
}

/** A module by the path as an import writes it; undefined where the workspace has no such file. */
export type Modules = (module: string) => Exports | undefined;

export const noModules: Modules = () => undefined;

/** What a module gives away that binds these names. */
export function exportsOf(
  bindings: ReadonlyMap<string, readonly Binding[]>,
  stars: readonly { readonly path: string }[],
  modules: Modules,
): Exports {
  const listed = listedIn(bindings.get("__all__"));
  const isGiven = (name: string): boolean => listed?.has(name) ?? !name.startsWith("_");
  const names = new Map<string, string | undefined>();
  const left: string[] = [];
  for (const { path } of stars) {
    const inner = modules(path);
    for (const [name, to] of inner?.names ?? []) if (isGiven(name)) names.set(name, to);
    left.push(...(inner ? inner.stars : path.startsWith(".") ? [] : [path]));
  }
  for (const [name, all] of bindings) if (isGiven(name)) names.set(name, pathOf(all));
  return { names, stars: left };
}

/** Where all bindings import the same; a name from a neighbour of the module is not followed. */
function pathOf(all: readonly Binding[]): string | undefined {
  const paths = new Set(all.map(({ value }) => (value.tag === "path" ? value.path : "")));
  const [only = ""] = paths;
  return paths.size === 1 && only !== "" && !only.startsWith(".") ? only : undefined;
}

/** The names of `__all__`; undefined where it is not written out. */
function listedIn(all: readonly Binding[] = []): ReadonlySet<string> | undefined {
  const value = all.at(-1)?.value;
  if (value?.tag !== "expression" || value.expression.tag !== "tuple") return undefined;
  return new Set(value.expression.items.flatMap((one) => (one.tag === "string" ? [one.text] : [])));
}
