// setup.cfg: sections of `key = value`, where indented lines continue a value.
import { linesOf } from "./lines.ts";
import { pipRequirement, withoutComment, type Requirement } from "./requirement.ts";

export function setupRequirements(text: string): readonly Requirement[] {
  let section = "";
  let key = "";
  return linesOf(text).flatMap((line) => {
    const isContinued = line.startsWith(" ") || line.startsWith("\t");
    const end = line.startsWith("[") ? line.indexOf("]") : -1;
    const sign = isContinued || end >= 0 ? -1 : firstSign(line);
    if (end >= 0) section = line.slice(1, end).trim();
    if (sign >= 0) key = line.slice(0, sign).trim();
    const listed = sign >= 0 ? line.slice(sign + 1) : isContinued ? line : "";
    const wanted =
      section === "options"
        ? key === "install_requires"
        : section.startsWith("options.extras_require");
    return (wanted ? pipRequirement(withoutComment(listed)) : undefined) ?? [];
  });
}

/** Where the key ends: at an equals sign or a colon; -1 without one. */
function firstSign(line: string): number {
  const signs = [line.indexOf("="), line.indexOf(":")].filter((at) => at >= 0);
  return Math.min(...signs, Infinity) === Infinity ? -1 : Math.min(...signs);
}
