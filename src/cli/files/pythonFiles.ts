import { readdirSync, type Dirent } from "node:fs";
import { join, resolve } from "node:path";
import { codeEndings, descriptionEndings } from "../../advice/readers/readers.ts";
import { modelEndings } from "../../models/inspected.ts";
import { isModelFile } from "./modelFindings.ts";
import { factsOf } from "./sourceText.ts";

/** What some paths hold. */
export interface Listing {
  readonly files: readonly string[];
  /** Folders that may not be read, each with the system's words. */
  readonly closed: readonly string[];
}

/**
 * The files that paths name, each once: themselves, or every Python file and notebook below them, in order.
 * No folder is opened any more after `most` entries of folders.
 */
export const pythonFiles = (paths: readonly string[], most = Infinity): Listing =>
  listing(paths, { endings: codeEndings, left: most });

/** The further files below the folders among the paths that may be saved models, or describe some. */
export function modelFiles(paths: readonly string[], files: readonly string[]): readonly string[] {
  const folders = paths.filter((path) => factsOf(path)?.isDirectory());
  const known = new Set(files);
  return listing(folders, {
    endings: [...modelEndings, ...descriptionEndings],
    left: Infinity,
  }).files.filter(
    (file) =>
      !known.has(file) && (isModelFile(file) || (factsOf(file)?.size ?? 0) <= maxDescription),
  );
}

/** Bytes; longer JSON in a folder holds data. */
const maxDescription = 4_000_000;

interface Search {
  readonly endings: readonly string[];
  /** Entries of folders that may still be looked at. */
  left: number;
}

function listing(paths: readonly string[], search: Search): Listing {
  const found = paths.flatMap((path) => below(path, search));
  const once = new Map<string, string>();
  for (const one of found) {
    if ("file" in one && !once.has(resolve(one.file))) once.set(resolve(one.file), one.file);
  }
  return {
    files: [...once.values()],
    closed: found.flatMap((one) => ("closed" in one ? [one.closed] : [])),
  };
}

type Found = { readonly file: string } | { readonly closed: string };

function below(path: string, search: Search): readonly Found[] {
  if (!factsOf(path)?.isDirectory()) return [{ file: path }];
  if (search.left <= 0) return [];
  const entries = entriesOf(path);
  if (typeof entries === "string") return [{ closed: entries }];
  search.left -= entries.length;
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly Found[] => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return skippedFolder.test(entry.name) ? [] : below(inside, search);
      return entry.isFile() && search.endings.some((one) => entry.name.endsWith(one))
        ? [{ file: inside }]
        : [];
    });
}

/** What a folder holds, or why it may not be read. */
function entriesOf(folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

// Folders of installed or generated code.
const skippedFolder = /^(\..*|node_modules|site-packages|venv|__pycache__|build|dist)$/;
