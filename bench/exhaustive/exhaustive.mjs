// node bench/exhaustive/exhaustive.mjs [NAME…]: stable kernels over all of float32, a row for each name.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/exhaustive/main.ts");
