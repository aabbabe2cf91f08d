// node bench/throughput/throughput.mjs: how long kernels take for each number, beside plain loops and copies.
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/throughput/main.ts");
