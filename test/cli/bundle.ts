import { build, type Plugin } from "esbuild";

/** The command line in one file, as users get it. */
export const bundled = (outfile: string, plugins: Plugin[] = []) =>
  build({
    entryPoints: ["src/cli/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["webgpu"],
    loader: { ".wgsl": "text" },
    plugins,
  });
