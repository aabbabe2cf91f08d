/** Who imports whom, types included, as the sources say it. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import typescript from "typescript";

export interface Source {
  readonly file: string;
  /** The specifiers as written: `./fold.ts`, `vscode`, `node:fs`. */
  readonly imports: readonly string[];
}

/** What is shipped, and what builds, measures and tests it. */
export const product = ["src", "webview"] as const;
export const workshop = ["scripts", "bench", "test"] as const;

/** Every source below these folders, but not the code that tests only look at. */
export function sources(roots: readonly string[] = product): readonly Source[] {
  return roots.flatMap(files).map((file) => ({
    file,
    imports: typescript
      .preProcessFile(readFileSync(file, "utf8"), true, true)
      .importedFiles.map(({ fileName }) => fileName),
  }));
}

/** The source that a specifier names, also as text (`inline:`), or undefined for a package. */
export function target(source: Source, specifier: string): string | undefined {
  const path = specifier.replace(/^inline:/, "");
  if (!path.startsWith(".")) return undefined;
  return normalize(join(dirname(source.file), path)).replaceAll("\\", "/");
}

/** `src/expr/fold.ts` lies in `expr`, `webview/view/page/page.ts` in `webview`, `src/required.ts` in `src`. */
export function folder(file: string): string {
  const [top = file, next = top, ...rest] = file.split("/");
  return top === "src" && rest.length > 0 ? next : top;
}

function files(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((file) => `${root}/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !/^test\/workspace\/|node_modules/.test(file));
}
