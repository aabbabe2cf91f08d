// What loading the catalogue costs, packed as it is shipped and as it is written, beside an empty script.
//   node bench/catalogue/load.mjs
import { run } from "../../scripts/bootstrap.mjs";

await run("bench/catalogue/main.ts");
