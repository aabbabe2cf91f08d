// setup.cfg: sections of `key = value`, where indented lines continue a value.
import { pipRequirement, type Requirement } from "./requirement.ts";

export function setupRequirements(text: string): readonly Requirement[] {
  let section = "";
  let key = "";
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const header = /^\[([^\]]+)\]/.exec(line)?.[1];
    const start = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line);
    if (header !== undefined) section = header.trim();
    if (start) key = start[1]!;
    const listed = start ? start[2]! : /^\s+/.test(line) ? line : "";
    const wanted =
      section === "options"
        ? key === "install_requires"
        : section.startsWith("options.extras_require");
    return (wanted ? pipRequirement(listed.replace(/(^|\s)#.*/, "")) : undefined) ?? [];
  });
}
