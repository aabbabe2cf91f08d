// The atlas of all activations takes more than a second to work out, so the page has it from its build.
import { evaluated } from "./evaluated.mjs";

/** @type {import("esbuild").Plugin} */
export const builtAtlas = {
  name: "built atlas",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]atlas[\\/]atlas\.ts$/ }, async () => {
      const { text, files } = await evaluated(script);
      return { contents: `export const atlas = () => (${text});`, loader: "js", watchFiles: files };
    });
  },
};

const script = `
  import { atlas } from "./src/present/atlas/atlas.ts";
  export const text = JSON.stringify(atlas());
`;
