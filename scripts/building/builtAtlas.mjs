// The atlas of all activations takes more than a second to compute, so the build computes it.
import { evaluated } from "./evaluated.mjs";

/**
 * The atlas as a part of the bundle.
 * @type {import("esbuild").Plugin}
 */
export const builtAtlas = {
  name: "built atlas",
  setup(bundle) {
    bundle.onLoad({ filter: atlasFile }, async () => {
      const { text, files } = await evaluated(script);
      return { contents: `export const atlas = () => (${text});`, loader: "js", watchFiles: files };
    });
  },
};

/**
 * The atlas as a part of the page on which the bundle runs: `src/present/atlas/onPage.ts`.
 * @type {import("esbuild").Plugin}
 */
export const atlasOnPage = {
  name: "atlas on the page",
  setup(bundle) {
    bundle.onLoad({ filter: atlasFile }, () => ({
      contents: `
        let places;
        export const atlas = () =>
          (places ??= JSON.parse(document.getElementById("atlas").textContent));
      `,
      loader: "js",
    }));
  },
};

const atlasFile = /[\\/]atlas[\\/]atlas\.ts$/;

const script = `
  import { atlas } from "./src/present/atlas/atlas.ts";
  export const text = JSON.stringify(atlas());
`;
