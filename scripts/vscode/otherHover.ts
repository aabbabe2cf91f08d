/** An extension that hovers over Python as well, as a folder that VS Code can run. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function otherHover(): string {
  const folder = "out/other-hover";
  mkdirSync(folder, { recursive: true });
  cpSync("scripts/vscode/standIns/otherHover.cjs", join(folder, "extension.cjs"));
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

const manifest = {
  name: "other-hover",
  publisher: "activation-lens-tests",
  version: "1.0.0",
  engines: { vscode: "^1.100.0" },
  main: "./extension.cjs",
  activationEvents: ["onLanguage:python"],
  contributes: {
    commands: [{ command: "otherHover.register", title: "Other Hover: Register Again" }],
  },
};
