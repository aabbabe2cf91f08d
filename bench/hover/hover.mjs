// Hover times at 5,000 lines: ours around the pure provider, pyright's through LSP, in one run.
//   npm ci --prefix bench --ignore-scripts        (pyright, once)
//   node --expose-gc bench/hover/hover.mjs
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/hover/main.ts");
