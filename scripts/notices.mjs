// The licences of what the bundles contain, as their authors ask for.
import { existsSync, readFileSync, readdirSync } from "node:fs";

/**
 * One text for all packages that the bundled `files` come from.
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
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? "LICENSE";
  const text = existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

const packageFolder = /.*node_modules\/(?:@[^/]+\/)?[^/]+/;
