import { usualSeverity, type Rule } from "./finding.ts";
import { ruleTexts } from "./ruleTexts.ts";

/** The page of a rule as Markdown: what it reports, why, an example, and how to silence it. */
export const rulePage = (rule: Rule): string => `# ${rule}\n\n${ruleHelp(rule)}`;

/** The page without its title. */
export function ruleHelp(rule: Rule): string {
  const { says, why, pinned, before, after } = ruleTexts[rule];
  const where = pinned === undefined ? "" : ` With \`${pinned}\`:`;
  const parts = [
    says,
    `## Why\n\n${sentences(why)}`,
    `## Example\n\nBefore.${where}\n\n${code(before)}\n\nAfter:\n\n${code(after)}`,
    `## How to silence it\n\n${silencing(rule)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One sentence a line, as long texts are kept here. */
const sentences = (text: string): string => text.replaceAll(/(?<=[a-z)\d]\.) (?=[A-Z])/g, "\n");

const code = (text: string): string => `\`\`\`python\n${text.trimEnd()}\n\`\`\``;

const silencing = (rule: Rule): string =>
  [
    `On one line, by a comment on it or before it: \`# activation-lens: ignore[${rule}]\`.`,
    `Everywhere, by the setting \`"activationLens.diagnostics": { "${rule}": "off" }\`; it is \`${usualSeverity[rule]}\` unless set.`,
  ].join("\n");
