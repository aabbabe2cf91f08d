// The time to the first hover in a hostile folder, beside the same file in a folder of its own.
//   node esbuild.mjs --minify && node bench/reliability/reliability.mjs
import { bundle } from "../../scripts/bundle.mjs";

const built = /** @type {const} */ ({
  format: "cjs",
  splitting: false,
  outExtension: { ".js": ".js" },
});
await bundle(["scripts/vscode/shim.ts"], "out/scripts");
await bundle(["bench/reliability/inside.ts"], "out/bench/reliability", {
  ...built,
  outbase: "bench/reliability",
});
const [main = ""] = await bundle(["bench/reliability/main.ts"], "out/bench");
await import(`../../${main}`);
