/** The bundles in dist/. */
import { spawnSync } from "node:child_process";

export function build(...flags: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ["esbuild.mjs", ...flags], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed.");
}
