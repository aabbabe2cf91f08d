/** The packaged extension. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { build } from "../building/build.ts";
import { withShownReadme } from "./shownReadme.ts";

/** Builds everything minified, packages it, and answers with the package's path. */
export function vsix(): string {
  const file = "out/activation-lens.vsix";
  build("--minify");
  mkdirSync("out", { recursive: true });
  const args = ["node_modules/@vscode/vsce/vsce", "package", ...flags, "-o", file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`Packaging the extension failed.\n${stdout}${stderr}`);
  writeFileSync(file, withShownReadme(readFileSync(file)));
  return file;
}

const flags = ["--no-dependencies", "--no-rewrite-relative-links", "--allow-missing-repository"];
