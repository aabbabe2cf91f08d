// npm run package:cli: the command line as an npm package, out/activation-lens-VERSION.tgz.
import { run } from "./bootstrap.mjs";

await run("scripts/packaging/packageCommandLineOnly.ts");
