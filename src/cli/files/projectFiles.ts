// The project that a file belongs to, read from disk: pins beside it and above it, in folders such as `requirements` there, and its .venv.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { supportFolders } from "../../project/chosen.ts";
import type { Project, ProjectPath, Settings } from "../../project/decision.ts";
import { bringsFramework } from "../../project/distributions.ts";
import type { ProjectFile } from "../../project/files/pin.ts";
import { isProjectFile, projectOf } from "../../project/project.ts";
import { printError } from "../print/output.ts";
import { factsOf } from "./sourceText.ts";
import { last } from "../../required.ts";

export interface Located extends ProjectPath {
  /** The project's folder. */
  readonly root: string;
}

/** Finds the project of each file; each folder is read once. */
export function projectFinder(settings: Settings): (file: string) => Located {
  const known = new Map<string, readonly ProjectFile[]>();
  const projects = new Map<string, Project>();
  const reported = new Set<string>();
  const filesOf = (folder: string, root: string): readonly ProjectFile[] => {
    const files = known.get(folder) ?? projectFilesIn(folder, root);
    known.set(folder, files);
    return files;
  };
  return (file) => {
    const folders = foldersAbove(resolve(file));
    const root = last(folders);
    const folder = dirname(resolve(file));
    const project =
      projects.get(folder) ??
      projectOf(
        folders.flatMap((one) => filesOf(one, root)),
        settings,
      );
    projects.set(folder, project);
    for (const problem of (project.problems ?? []).filter((one) => !reported.has(one))) {
      reported.add(problem);
      printError(problem);
    }
    return { project, root, path: within(root, resolve(file)) };
  };
}

/**
 * The folder of a file and those above it, up to the repository's root or the working directory;
 * the file's folder alone where neither is above it.
 */
function foldersAbove(file: string): readonly string[] {
  const folders = [dirname(file)];
  while (!isRoot(last(folders))) {
    const above = dirname(last(folders));
    if (above === folders.at(-1)) return folders.slice(0, 1);
    folders.push(above);
  }
  return folders;
}

const isRoot = (folder: string): boolean =>
  existsSync(join(folder, ".git")) || folder === process.cwd();

function projectFilesIn(folder: string, root: string): readonly ProjectFile[] {
  const beside = namesIn(folder).map((name) => join(folder, name));
  const around = namesIn(folder)
    .filter((name) => supportFolders.has(name.toLowerCase()))
    .flatMap((name) => namesIn(join(folder, name)).map((one) => join(folder, name, one)));
  return [...beside, ...around, ...installed(folder)]
    .filter((path) => isProjectFile(within(root, path)) && isReadable(path))
    .flatMap((path) => {
      const text = textOf(path);
      return text === undefined ? [] : [{ path: within(root, path), text }];
    });
}

/** Undefined, with a message, for a file that may not be read or was removed meanwhile. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    printError(`${path} is left out: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** The metadata of what a virtual environment in the folder has installed. */
function installed(folder: string): readonly string[] {
  return [".venv", "venv"].flatMap((name) =>
    sitePackages(join(folder, name)).flatMap((site) =>
      namesIn(site)
        .filter(isMetadata)
        .map((entry) => join(site, entry, entry.endsWith(".dist-info") ? "METADATA" : "PKG-INFO")),
    ),
  );
}

function isMetadata(folder: string): boolean {
  const name = /^([^-]+)-.*\.(?:dist|egg)-info$/i.exec(folder)?.[1];
  return name !== undefined && bringsFramework(name);
}

function sitePackages(environment: string): readonly string[] {
  const lib = join(environment, "lib");
  const versions = namesIn(lib).map((name) => join(lib, name));
  const places = [...versions, join(environment, "Lib")].map((place) =>
    join(place, "site-packages"),
  );
  return places.filter((place) => existsSync(place));
}

/** The entries of a folder; empty if it is not a folder or may not be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isReadable(path: string): boolean {
  const facts = factsOf(path);
  return facts !== undefined && facts.isFile() && facts.size <= maxFileBytes;
}

const within = (root: string, path: string): string => relative(root, path).split(sep).join("/");

const maxFileBytes = 8_000_000;
