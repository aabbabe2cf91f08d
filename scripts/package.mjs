// npm run package: out/activation-lens.vsix, minified.
import { run } from "./bootstrap.mjs";

await run("scripts/packaging/packageOnly.ts");
