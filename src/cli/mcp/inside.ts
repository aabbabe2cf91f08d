// The one folder whose files the server reads.
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { UsageError } from "../line/commandLine.ts";

/** The path as it was given; a UsageError if it, or the file that a link leads to, is not in the working directory. */
export function inside(path: string): string {
  const folder = process.cwd();
  const target = targetOf(resolve(path));
  const way = relative(targetOf(folder), target);
  if (way === ".." || /^\.\.[\\/]/.test(way) || isAbsolute(way)) {
    throw new UsageError(
      `${path} is not in ${folder}. Only files there are read; start activation-lens mcp FOLDER to read those of another folder.`,
    );
  }
  return path;
}

/** Where the path leads when links are followed; the way to what is not there is followed as far as it goes. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(targetOf(above), basename(path));
  }
}
