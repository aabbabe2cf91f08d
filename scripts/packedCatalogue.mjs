// Bundles the catalogue packed: its definitions are evaluated when the extension is built, not when it starts.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** @type {import("esbuild").Plugin} */
export const packedCatalogue = {
  name: "packed catalogue",
  setup(bundle) {
    bundle.onResolve({ filter: /\/frameworks\/index\.ts$/ }, () => ({
      path: resolve("src/catalogue/packedEntries.ts"),
    }));
    bundle.onResolve({ filter: /^packed:catalogue$/ }, ({ path }) => ({
      path,
      namespace: "packed",
    }));
    bundle.onLoad({ filter: /./, namespace: "packed" }, async () => {
      const { text, files } = await packed();
      return { contents: text, loader: "text", watchFiles: files.map((file) => resolve(file)) };
    });
  },
};

/** The text, and the files that it was made of. */
async function packed() {
  const { outputFiles, metafile } = await build({
    stdin: { contents: script, resolveDir: ".", loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
  });
  const code = outputFiles[0]?.text ?? "";
  const file = `out/scripts/catalogue-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  mkdirSync("out/scripts", { recursive: true });
  writeFileSync(file, code);
  const { text } = await import(pathToFileURL(resolve(file)).href);
  return {
    text: String(text),
    files: Object.keys(metafile.inputs).filter((one) => one !== "<stdin>"),
  };
}

const script = `
  import { entries } from "./src/catalogue/frameworks/index.ts";
  import { pack } from "./src/catalogue/packed.ts";
  export const text = pack(entries);
`;
