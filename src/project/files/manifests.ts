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
  return list(field(file, "package")).flatMap((one) =>
    exact(field(one, "name"), field(one, "version")),
  );
}

/** Pipfile.lock: packages by name. */
export function lockedJson(file: unknown): readonly Requirement[] {
  return ["default", "develop"].flatMap((group) =>
    entries(field(file, group)).flatMap(([name, one]) => {
      const version = field(one, "version");
      return typeof version === "string" ? (pipRequirement(name + version) ?? []) : [];
    }),
  );
}

/** pyproject.toml, of each tool that lists dependencies in it. */
export function projectRequirements(file: unknown): readonly Requirement[] {
  return [
    ...at(file, pipLists).flatMap(lines),
    ...at(file, poetryTables).flatMap(poetryTable),
    ...condaTables(file, "tool.pixi."),
  ];
}

/** pixi.toml: the same tables as in pyproject.toml, without the name of the tool. */
export function pixiRequirements(file: unknown): readonly Requirement[] {
  return condaTables(file, "");
}

/** Pixi's packages of conda, and those of PyPI. */
function condaTables(file: unknown, tool: string): readonly Requirement[] {
  const tables = (name: string): readonly unknown[] =>
    at(
      file,
      ["", "feature.*.", "target.*."].map((part) => `${tool}${part}${name}`),
    );
  return [
    ...tables("dependencies").flatMap(condaTable),
    ...tables("pypi-dependencies").flatMap(poetryTable),
  ];
}

/** Lists of requirements that pip reads: PEP 621, PEP 735, then tools; `*` matches each key. */
const pipLists = [
  "project.dependencies",
  "project.optional-dependencies.*",
  "dependency-groups.*",
  "tool.pdm.dev-dependencies.*",
  "tool.uv.constraint-dependencies",
  "tool.uv.override-dependencies",
  "tool.uv.dev-dependencies",
  "tool.rye.dev-dependencies",
  "tool.hatch.envs.*.dependencies",
  "tool.hatch.envs.*.extra-dependencies",
  "tool.flit.metadata.requires",
  "tool.flit.metadata.requires-extra.*",
  "tool.briefcase.app.*.requires",
  "build-system.requires",
];

/** Tables of names with constraints. */
const poetryTables = [
  "tool.poetry.dependencies",
  "tool.poetry.dev-dependencies",
  "tool.poetry.group.*.dependencies",
];

export function pipfileRequirements(file: unknown): readonly Requirement[] {
  return at(file, ["packages", "dev-packages"]).flatMap(poetryTable);
}

/** environment.yml: conda's dependencies, and pip's in a list of their own. */
export function condaRequirements(file: unknown): readonly Requirement[] {
  // A YAML alias is the same object each time: a thousand of them are read once.
  return [...new Set(list(field(file, "dependencies")))].flatMap((one) =>
    typeof one === "string" ? (condaRequirement(one) ?? []) : lines(field(one, "pip")),
  );
}

function lines(value: unknown): readonly Requirement[] {
  return list(value).flatMap((one) => (typeof one === "string" ? (pipRequirement(one) ?? []) : []));
}

/** A constraint is a text, a table with a version, an address or a tag, or a list of such tables. */
function poetryTable(table: unknown): readonly Requirement[] {
  return entries(table).flatMap(([name, value]) =>
    (Array.isArray(value) ? list(value) : [value]).flatMap((one) => {
      const constraint = typeof one === "string" ? one : field(one, "version");
      if (typeof constraint === "string") return poetryRequirement(name, constraint) ?? [];
      return pipRequirement(`${name} @ ${addressIn(one)}`) ?? [];
    }),
  );
}

/** `{ url = "…" }`, `{ git = "…", tag = "2.3.1" }` */
function addressIn(table: unknown): string {
  const [url, git, tag] = ["url", "git", "tag"].map((key) => field(table, key));
  if (typeof url === "string") return url;
  return typeof git === "string" && typeof tag === "string" ? `${git}@${tag}` : "";
}

function condaTable(table: unknown): readonly Requirement[] {
  return entries(table).flatMap(([name, value]) => {
    const constraint = typeof value === "string" ? value : field(value, "version");
    return typeof constraint === "string" ? (condaRequirement(`${name} ${constraint}`) ?? []) : [];
  });
}

function exact(name: unknown, version: unknown): readonly Requirement[] {
  if (typeof name !== "string" || typeof version !== "string") return [];
  return [{ name: normalised(name), specifiers: [`==${version}`] }];
}

/** The value at paths of keys: "tool.poetry.dependencies". */
function at(file: unknown, paths: readonly string[]): readonly unknown[] {
  return paths.flatMap((path) => {
    let found: readonly unknown[] = [file];
    for (const key of path.split("."))
      found = found.flatMap((one) =>
        key === "*" ? entries(one).map(([, value]) => value) : [field(one, key)],
      );
    return found;
  });
}

function field(value: unknown, key: string): unknown {
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
