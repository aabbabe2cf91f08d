// `# activation-lens: ignore` and `# activation-lens: ignore[rule, rule]`
import type { Rule } from "./finding.ts";

/** Whether a comment on the line, or alone on the line before, switches the rule off there. */
export function isIgnored(lines: readonly string[], line: number, rule: Rule): boolean {
  const before = lines[line - 1] ?? "";
  return (
    switchesOff(lines[line] ?? "", rule) || (/^\s*#/.test(before) && switchesOff(before, rule))
  );
}

function switchesOff(line: string, rule: Rule): boolean {
  const match = /#\s*activation-lens:\s*ignore(?:\[([^\]]*)\])?/.exec(line);
  const listed = match?.[1];
  return (
    match !== null && (listed === undefined || listed.split(",").some((one) => one.trim() === rule))
  );
}
