// npm run fuzz [-- PART [SEED [COUNT]]]: inputs that no person writes, for everything that reads.
import { run } from "./bootstrap.mjs";

await run("test/fuzz/main.ts");
