// One requirement, as pip, Poetry and conda write it.
import { addressed } from "./address.ts";
import { maxLineLength } from "./lines.ts";
import { normalised } from "./pin.ts";

/** A distribution with PEP 440 specifiers, one of which must hold; undefined without any. */
export interface Requirement {
  readonly name: string;
  readonly specifiers: readonly string[];
}

/** "keras[extra]>=2.2,<3 ; marker" and "keras @ https://…", as PEP 508 has it, or an address alone. */
export function pipRequirement(line: string): Requirement | undefined {
  return addressRequirement(line) ?? plainRequirement(line);
}

/** The name is the text before `@`, whatever the address. */
function addressRequirement(line: string): Requirement | undefined {
  if (!line.includes("/")) return undefined;
  const [first = "", second = "", third = ""] = spaced(line).split(" ", 3);
  if (second === "@") return named(first, third);
  if (first === "-e" || first === "--editable") return named("", second);
  const at = first.indexOf("@");
  const isName = at > 0 && !first.slice(0, at).includes("/");
  return isName ? named(first.slice(0, at), first.slice(at + 1)) : named("", first);
}

function named(name: string, address: string): Requirement | undefined {
  const found = addressed(address);
  const own = normalised(name.split("[", 1)[0] ?? "");
  return found && { name: own === "" ? found.name : own, specifiers: [`==${found.version}`] };
}

function plainRequirement(line: string): Requirement | undefined {
  const match = /^([A-Za-z0-9][\w.-]*) ?(?:\[[^\]]*\])? ?\(? ?([<>=!~][^;#)]*)/.exec(spaced(line));
  const text = match?.[2]?.split(" --")[0]?.replaceAll(" ", "");
  return match?.[1] && text ? { name: normalised(match[1]), specifiers: [text] } : undefined;
}

/** The line up to a comment: a number sign at its start or after white space. */
export function withoutComment(line: string): string {
  for (let at = line.indexOf("#"); at >= 0; at = line.indexOf("#", at + 1))
    if (at === 0 || line[at - 1]?.trim() === "") return line.slice(0, at);
  return line;
}

/** One space for each white space, none at the ends; empty for what is too long to be a requirement. */
const spaced = (text: string): string =>
  text.length > maxLineLength ? "" : text.trim().replaceAll(/\s+/g, " ");

/** "^2.3", "~2.3", "2.3.1", ">=2.2 <3 || ==1.2.2", as Poetry has it. */
export function poetryRequirement(name: string, constraint: string): Requirement | undefined {
  const specifiers = spaced(constraint)
    .split("||")
    .map((side) =>
      side
        .split(/,| (?=[<>=!~^])/)
        .map(poetrySpecifier)
        .filter(Boolean)
        .join(","),
    )
    .filter((side) => side !== "");
  return specifiers.length > 0 ? { name: normalised(name), specifiers } : undefined;
}

/** "keras=2.3", "conda-forge::keras==2.3.1", "keras >=2.2,<3", "keras 2.3.1 py37_0", as conda has it. */
export function condaRequirement(line: string): Requirement | undefined {
  return addressRequirement(line) ?? condaSpecifiers(line);
}

function condaSpecifiers(line: string): Requirement | undefined {
  const whole = spaced(line);
  const channel = whole.indexOf("::");
  const match = /^([A-Za-z0-9][\w.-]*) ?([<>!=~].*|(?<= )\d.*)$/.exec(
    channel < 0 ? whole : whole.slice(channel + 2),
  );
  if (!match?.[1] || !match[2]) return undefined;
  const specifiers = match[2].trim().split("|").map(condaSpecifier);
  return { name: normalised(match[1]), specifiers };
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
