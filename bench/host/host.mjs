// What the extension costs inside the extension host of a real VS Code, beside one that does nothing.
//   node esbuild.mjs --minify && node bench/host/host.mjs
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/host/main.ts");
