import { build } from "esbuild";
import { resolve } from "node:path";

/**
 * The `text` that a script exports, and the paths of the files that the script is bundled from.
 * @param {string} script
 */
export async function evaluated(script) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: script, resolveDir: ".", loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  const { text } = await import(`data:text/javascript;base64,${code}`);
  const files = Object.keys(metafile.inputs).filter((file) => file !== "<stdin>");
  return { text: String(text), files: files.map((file) => resolve(file)) };
}
