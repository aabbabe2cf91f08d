// Magic and shell lines of notebooks that matter for the code after them.
import { isForeign } from "./parseable.ts";

/** The variables that `%env` and `%set_env` set. `!export` sets one in a shell that ends with the line. */
export function environmentInMagics(cells: readonly string[]): Readonly<Record<string, string>> {
  const found = cells.flatMap((text) => [...text.matchAll(setting)]);
  return Object.fromEntries(found.map(([, name = "", value = ""]) => [name, value]));
}

/** The lines that install something or choose a version, each in one piece; of a shell's cell, all lines may. */
export function commandsIn(cells: readonly string[]): readonly string[] {
  const found = cells.flatMap((text) => {
    if (!speaksOfInstalls.test(text)) return [];
    const isShell = shell.test(text);
    if (!isShell && isForeign(text)) return [];
    return wholeLines(text).filter(
      (line) => speaksOfInstalls.test(line) && (isShell || command.test(line)),
    );
  });
  return found.slice(0, maxCommands);
}

/** Lines without white space around them; a backslash at the end continues one. */
function wholeLines(text: string): readonly string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const continued = line.endsWith("\\");
    parts.push(continued ? line.slice(0, -1) : line);
    if (continued) continue;
    lines.push(parts.join(" ").trim());
    parts = [];
  }
  return [...lines, parts.join(" ").trim()].filter((line) => line.length <= maxCommandLength);
}

const setting = /^[ \t]*%(?:set_)?env[ \t]+([A-Za-z_]\w*)(?:[ \t]*=[ \t]*|[ \t]+)(\S+)[ \t]*$/gm;
const speaksOfInstalls = /\binstall\b|%tensorflow_version\b/;
const shell = /^\s*%%(?:!|(?:bash|sh|zsh|shell|script|cmd|system|sx)\b)/i;
/** `pip install` alone is a magic, too. */
const command = /^(?:!|%|(?:pip|conda) install\b)/;
/** A notebook with more of them is not written by a person. */
const maxCommands = 200;
/** Characters. */
const maxCommandLength = 2_000;
