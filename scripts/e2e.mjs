// Runs test/e2e/**/*.test.ts, each file in a window of its own.
//   node scripts/e2e.mjs [part of a path …]
import { run } from "./bootstrap.mjs";

await run("scripts/testing/e2eOnly.ts");
