// Manifests and lock files, once TOML, JSON or YAML made data of them.
import { normalised } from "./pin.ts";
import {
  condaRequirement,
  pipRequirement,
  poetryRequirement,
  type Requirement,
} from "./requirement.ts";

/** poetry.lock, uv.lock, pdm.lock: a list of packages. */
export function lockedToml(file: unknown): readonly Requirement[] {
  return list(at(file, "package")).flatMap((one) => exact(at(one, "name"), at(one, "version")));
}

/** Pipfile.lock: packages by name. */
export function lockedJson(file: unknown): readonly Requirement[] {
  return ["default", "develop"].flatMap((group) =>
    entries(at(file, group)).flatMap(([name, one]) => {
      const version = at(one, "version");
      return typeof version === "string" ? (pipRequirement(name + version) ?? []) : [];
    }),
  );
}

/** pyproject.toml: PEP 621 dependencies, PEP 735 groups, Poetry's and PDM's tables. */
export function projectRequirements(file: unknown): readonly Requirement[] {
  const project = at(file, "project");
  const poetry = at(at(file, "tool"), "poetry");
  const groups = [
    at(project, "optional-dependencies"),
    at(file, "dependency-groups"),
    at(at(at(file, "tool"), "pdm"), "dev-dependencies"),
  ];
  const lists = [
    at(project, "dependencies"),
    ...groups.flatMap((group) => entries(group).map(([, value]) => value)),
  ];
  const tables = [
    at(poetry, "dependencies"),
    at(poetry, "dev-dependencies"),
    ...entries(at(poetry, "group")).map(([, group]) => at(group, "dependencies")),
  ];
  return [...lists.flatMap(lines), ...tables.flatMap(poetryTable)];
}

export function pipfileRequirements(file: unknown): readonly Requirement[] {
  return ["packages", "dev-packages"].flatMap((group) => poetryTable(at(file, group)));
}

/** environment.yml: conda's dependencies, and pip's in a list of their own. */
export function condaRequirements(file: unknown): readonly Requirement[] {
  // An alias stands for the same object each time: a thousand of them are read once.
  return [...new Set(list(at(file, "dependencies")))].flatMap((one) =>
    typeof one === "string" ? (condaRequirement(one) ?? []) : lines(at(one, "pip")),
  );
}

function lines(value: unknown): readonly Requirement[] {
  return list(value).flatMap((one) => (typeof one === "string" ? (pipRequirement(one) ?? []) : []));
}

/** A constraint is a text, a table with a version, or a list of such tables. */
function poetryTable(table: unknown): readonly Requirement[] {
  return entries(table).flatMap(([name, value]) =>
    (Array.isArray(value) ? list(value) : [value]).flatMap((one) => {
      const constraint = typeof one === "string" ? one : at(one, "version");
      return typeof constraint === "string" ? (poetryRequirement(name, constraint) ?? []) : [];
    }),
  );
}

function exact(name: unknown, version: unknown): readonly Requirement[] {
  if (typeof name !== "string" || typeof version !== "string") return [];
  return [{ name: normalised(name), specifiers: [`==${version}`] }];
}

function at(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return found;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
