// npm test [-- house unit host e2e]: all parts, or those that are named.
import { run } from "./bootstrap.mjs";

await run("scripts/testing/main.ts");
