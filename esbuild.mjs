// Builds the extension host bundle, the webview and the command line into dist/.
import { build, context } from "esbuild";
import { rmSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";

const minify = process.argv.includes("--minify");
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  minify,
  sourcemap: !minify,
  logLevel: "warning",
  target: "es2022",
  loader: { ".wgsl": "text" },
};

/** @type {import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ["src/extension/extension.ts"],
    outfile: "dist/extension.js",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...common,
    entryPoints: ["webview/main.ts"],
    outfile: "dist/webview/main.js",
    platform: "browser",
    format: "iife",
  },
  {
    ...common,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    format: "cjs",
    external: ["webgpu"],
    banner: { js: "#!/usr/bin/env node" },
  },
];

rmSync("dist", { recursive: true, force: true });
if (watch) {
  for (const options of bundles) await (await context(options)).watch();
  console.log("watching; press Ctrl+C to stop");
} else {
  for (const options of bundles) {
    await build(options);
    const bytes = readFileSync(options.outfile);
    const kilobytes = (n) => `${(n / 1000).toFixed(1)} KB`;
    console.log(
      `${options.outfile}  ${kilobytes(statSync(options.outfile).size)}, ${kilobytes(gzipSync(bytes).length)} gzipped`,
    );
  }
}
