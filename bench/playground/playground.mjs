// node bench/playground/playground.mjs: how fast the playground's plot answers, and whether it grows.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/playground/main.ts");
