// npm run site: a static site in out/site, a page for each activation and the playground.
import { run } from "./bootstrap.mjs";

await run("scripts/site/main.ts");
