// Runs test/**/*.test.ts (without host and e2e) with Node's own test runner.
//   node scripts/unit.mjs [part of a path …]
import { run } from "./bootstrap.mjs";

await run("scripts/testing/unitOnly.ts");
