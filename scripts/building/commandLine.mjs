// The command line's bundle: one file for Node.

/** @type {import("esbuild").BuildOptions} */
export const commandLine = {
  entryPoints: ["src/cli/main.ts"],
  platform: "node",
  format: "cjs",
  external: ["webgpu"],
};
