/** Who imports whom, types included, as the sources say it. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Source {
  readonly file: string;
  /** The specifiers as written: `./fold.ts`, `vscode`, `node:fs`. */
  readonly imports: readonly string[];
}

/** Every TypeScript source below `src` and `webview`. */
export function sources(): readonly Source[] {
  return ["src", "webview"].flatMap(typescript).map((file) => ({
    file,
    imports: [...readFileSync(file, "utf8").matchAll(specifier)].map((match) => match[1]!),
  }));
}

/** The source that a specifier names, or undefined for a package. */
export function target(source: Source, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return normalize(join(dirname(source.file), specifier)).replaceAll("\\", "/");
}

/** `src/expr/fold.ts` lies in `expr`, `webview/view/ui.ts` in `webview`. */
export function folder(file: string): string {
  return file.split("/").find((part) => part !== "src")!;
}

function typescript(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${root}/${file.replaceAll("\\", "/")}`);
}

const specifier = /(?:^|[\s;}])(?:from|import)\s*\(?\s*"([^"]+)"/g;
