// node bench/reference/reference.mjs: how fast the certified reference decides float32 results.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/reference/main.ts");
