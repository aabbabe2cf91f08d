// node bench/training/training.mjs: how fast networks are trained, and what became of the page's.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/training/main.ts");
