// TypeScript for Node: bundles entry points into out/, with packages left outside.
import { build } from "esbuild";

/**
 * The bundles' paths, in the order of `files`.
 * @param {readonly string[]} files
 * @param {string} outdir
 * @param {import("esbuild").BuildOptions} [options]
 */
export async function bundle(files, outdir, options) {
  await build({
    entryPoints: [...files],
    outbase: ".",
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
    ...options,
  });
  return files.map((file) => `${outdir}/${file.replace(/\.ts$/, ".mjs")}`);
}
