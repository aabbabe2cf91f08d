/** The packaged extension. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { archive } from "./archive.ts";
import { withoutLocalAddresses } from "./packagedReadme.ts";

/** Builds everything minified, packages it, and returns the package's path. */
export async function vsix(): Promise<string> {
  const file = "out/activation-lens.vsix";
  mkdirSync("out", { recursive: true });
  const args = ["node_modules/@vscode/vsce/vsce", "package", ...flags(), "-o", file];
  // vsce runs `vscode:prepublish`, which builds.
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) throw new Error("Packaging the extension failed.");
  const page = hasAddress() ? (readme: string): string => readme : withoutLocalAddresses;
  writeFileSync(file, await archive(readFileSync(file), page));
  return file;
}

/** With a public address, vsce puts it before the pictures and links of the README. */
const flags = (): readonly string[] => [
  "--no-dependencies",
  ...(hasAddress() ? [] : ["--no-rewrite-relative-links", "--allow-missing-repository"]),
];

const hasAddress = (): boolean =>
  "repository" in (JSON.parse(readFileSync("package.json", "utf8")) as object);
