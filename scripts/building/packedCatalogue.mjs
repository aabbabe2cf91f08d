// Bundles the catalogue packed: its definitions are evaluated when the extension is built, not when it starts.
import { resolve } from "node:path";

import { evaluated } from "./evaluated.mjs";

/**
 * The catalogue as a part of the bundle.
 * @type {import("esbuild").Plugin}
 */
export const packedCatalogue = {
  name: "packed catalogue",
  setup(bundle) {
    /** @type {string[]} */
    let watchFiles = [];
    packedInstead(bundle);
    bundle.onLoad({ filter: /./, namespace: "packed" }, async () => {
      try {
        const { text, files } = await evaluated(script);
        watchFiles = files;
        return { contents: text, loader: "text", watchFiles };
      } catch (error) {
        // What was read last is watched on, so that mending it is seen.
        return { errors: [{ text: String(error) }], watchFiles };
      }
    });
  },
};

/**
 * The catalogue as a part of the page on which the bundle runs: `src/catalogue/packed/onPage.ts`.
 * @type {import("esbuild").Plugin}
 */
export const catalogueOnPage = {
  name: "catalogue on the page",
  setup(bundle) {
    packedInstead(bundle);
    bundle.onLoad({ filter: /./, namespace: "packed" }, () => ({
      contents: 'module.exports = document.getElementById("catalogue").textContent',
    }));
    bundle.onLoad({ filter: /[\\/]families[\\/]allFamilies\.ts$/ }, () => ({
      contents:
        'export const families = JSON.parse(document.getElementById("families").textContent);',
      loader: "js",
    }));
  },
};

/**
 * Puts the packed catalogue in the place of its source.
 * @param {import("esbuild").PluginBuild} bundle
 */
function packedInstead(bundle) {
  bundle.onResolve({ filter: /\/frameworks\/index\.ts$/ }, () => ({
    path: resolve("src/catalogue/packed/packedFrameworks.ts"),
  }));
  bundle.onResolve({ filter: /^packed:catalogue$/ }, ({ path }) => ({
    path,
    namespace: "packed",
  }));
}

const script = `
  import * as catalogue from "./src/catalogue/frameworks/index.ts";
  import { packCatalogue } from "./src/catalogue/packed/packedCatalogue.ts";
  export const text = packCatalogue(catalogue);
`;
