// The findings of `check` in whole repositories, each with its own pins.
//   node esbuild.mjs && node bench/corpus/repositories.mjs FOLDER
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/corpus/repositories.ts");
