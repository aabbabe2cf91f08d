// One requirement, as pip, Poetry and conda write it.
import { normalised } from "./pin.ts";

/** A distribution with PEP 440 specifiers, one of which must hold; undefined without any. */
export interface Requirement {
  readonly name: string;
  readonly specifiers: readonly string[];
}

/** "keras[extra]>=2.2,<3 ; marker", as PEP 508 has it. */
export function pipRequirement(line: string): Requirement | undefined {
  const match = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?\s*([<>=!~][^;#)]*)?/.exec(line);
  const text = match?.[2]?.split(/\s--/)[0]?.replaceAll(/\s+/g, "");
  return match && text ? { name: normalised(match[1]!), specifiers: [text] } : undefined;
}

/** "^2.3", "~2.3", "2.3.1", ">=2.2 <3 || ==1.2.2", as Poetry has it. */
export function poetryRequirement(name: string, constraint: string): Requirement | undefined {
  const specifiers = constraint
    .split("||")
    .map((side) =>
      side
        .split(/\s*,\s*|\s+(?=[<>=!~^])/)
        .map(poetrySpecifier)
        .filter(Boolean)
        .join(","),
    )
    .filter((side) => side !== "");
  return specifiers.length > 0 ? { name: normalised(name), specifiers } : undefined;
}

/** "keras=2.3", "conda-forge::keras==2.3.1", "keras >=2.2,<3", "keras 2.3.1 py37_0", as conda has it. */
export function condaRequirement(line: string): Requirement | undefined {
  const match = /^\s*(?:[\w./-]+::)?([A-Za-z0-9][\w.-]*?)\s*(?:([<>!=~].*)|\s+(\d.*))?$/.exec(line);
  const text = match?.[2] ?? match?.[3];
  if (!match || !text) return undefined;
  const specifiers = text.trim().split("|").map(condaSpecifier);
  return { name: normalised(match[1]!), specifiers };
}

function poetrySpecifier(text: string): string {
  const part = text.trim();
  const caret = /^\^\s*(\d[\w.]*)$/.exec(part)?.[1];
  if (caret !== undefined) return `>=${caret},<${above(caret, leading(caret))}`;
  const tilde = /^~\s*(\d[\w.]*)$/.exec(part)?.[1];
  if (tilde !== undefined) return `>=${tilde},<${above(tilde, tilde.includes(".") ? 1 : 0)}`;
  if (/^\d/.test(part)) return `==${part}`;
  return part === "*" ? "" : part.replaceAll(/\s+/g, "");
}

/** One equals sign means "begins with"; a build string follows the second. */
function condaSpecifier(text: string): string {
  const [version = "", ...build] = text
    .trim()
    .replace(/^=(?!=)/, "")
    .split(/[\s=](?![=<>])/);
  if (/^[<>!~]|^==/.test(text.trim())) return text.replaceAll(/\s+/g, "");
  return build.length > 0 || version.endsWith("*") ? `==${version}` : `==${version}.*`;
}

/** The place of the first number that is not 0: what a caret keeps. */
function leading(version: string): number {
  const place = version.split(".").findIndex((part) => Number(part) !== 0);
  return place < 0 ? version.split(".").length - 1 : place;
}

/** The least version with a greater number at that place. */
function above(version: string, place: number): string {
  const numbers = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
  return [...numbers.slice(0, place), (numbers[place] ?? 0) + 1].join(".");
}
