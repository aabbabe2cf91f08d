// The findings of `check` in real files, each as a project of its own, under several pins.
//   node esbuild.mjs && node bench/corpus/corpus.mjs FOLDER
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/corpus/main.ts");
