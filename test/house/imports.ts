/** Who imports whom, types included, as the sources say it. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import typescript from "typescript";

export interface Source {
  readonly file: string;
  /** The specifiers as written: `./fold.ts`, `vscode`, `node:fs`. */
  readonly imports: readonly string[];
}

/** Every TypeScript source below `src` and `webview`. */
export function sources(): readonly Source[] {
  return ["src", "webview"].flatMap(files).map((file) => ({
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
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${root}/${file.replaceAll("\\", "/")}`);
}
