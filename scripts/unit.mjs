// Bundles test/**/*.test.ts (without host and e2e) and runs them with Node's own test runner.
//   node scripts/unit.mjs [part of a path …]
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const wanted = process.argv.slice(2);
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => join("test", file))
  .filter((file) => file.endsWith(".test.ts") && !/^test.(host|e2e)/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
const outdir = wanted.length > 0 ? `out/unit-${process.pid}` : "out/unit";
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: files,
  outbase: "test",
  outdir,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  outExtension: { ".js": ".mjs" },
  loader: { ".wgsl": "text" },
  sourcemap: "inline",
  logLevel: "warning",
});
const bundles = files.map((file) =>
  join(outdir, file.replace(/^test./, "").replace(/\.ts$/, ".mjs")),
);
const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...bundles], {
  stdio: "inherit",
});
if (wanted.length > 0) rmSync(outdir, { recursive: true, force: true });
process.exit(run.status ?? 1);
