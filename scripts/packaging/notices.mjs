// The licences of what the bundles contain, as their authors ask for.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * One text for all packages that the bundled `files` come from; throws if one has no licence text.
 * @param {readonly string[]} files
 */
export function notices(files) {
  const folders = new Set(files.flatMap((file) => file.match(packageFolder)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(notice)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = [...ownTexts(folder), ...(keptTexts[name] ?? []).map(kept)].join("\n\n");
  if (text.length < shortestLicence)
    throw new Error(`${name} brings no text of its licence: keep one in scripts/licences.`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** @param {string} folder */
const ownTexts = (folder) =>
  readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notices?)(?:\.|$)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());

/** @param {string} file */
const kept = (file) => readFileSync(`scripts/licences/${file}`, "utf8").trim();

/**
 * The texts of packages that name a licence and do not bring it along.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const keptTexts = {
  "@mathjax/mathjax-newcm-font": ["apache-2.0.txt", "new-computer-modern.txt"],
  "@microsoft/fast-element": ["fast.txt"],
  "@microsoft/fast-foundation": ["fast.txt"],
  "@microsoft/fast-web-utilities": ["fast.txt"],
};

/** In characters; a file that only points to another one is shorter. */
const shortestLicence = 500;

const packageFolder = /.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
