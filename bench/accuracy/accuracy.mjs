// npm run bench:accuracy: how far our kernels and their peers lie from the real values.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/accuracy/main.ts");
