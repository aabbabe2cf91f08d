/** Desktop VS Code with a throwaway profile: the user's own is never touched. */
import { spawnSync } from "node:child_process";

import { sampleWorkspace } from "../vscode/sampleWorkspace.ts";
import { throwawayProfile } from "../vscode/profile.ts";
import { whatToTry } from "./whatToTry.ts";

/** Whether `code` is on the PATH and has a display to open on. */
export function desktopHere(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const display = process.platform !== "linux" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
  return display && code(["--version"], "ignore") === 0;
}

/** Installs the package, opens the window and waits until it is closed. */
export function desktop(vsix: string): void {
  const profile = throwawayProfile({ "workbench.startupEditor": "readme" });
  const folders = ["--user-data-dir", profile.data, "--extensions-dir", profile.extensions];
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const own = [...root, ...folders];
  if (code([...own, "--install-extension", vsix, "--force"], "inherit") !== 0)
    throw new Error("VS Code did not install the extension. Is `code` on the PATH up to date?");
  console.log(`Opening VS Code with a throwaway profile.\n\n${whatToTry}\n`);
  code([...own, "--new-window", "--wait", sampleWorkspace()], "inherit");
}

function code(args: readonly string[], stdio: "ignore" | "inherit"): number | null {
  const windows = process.platform === "win32";
  return spawnSync("code", args, { stdio, shell: windows }).status;
}
