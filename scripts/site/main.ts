/** npm run site */
import { build } from "../building/build.ts";
import { writeSite } from "./writeSite.ts";

build("--minify");
const count = await writeSite("out/site");
console.log(`out/site  ${count} activations; serve the folder and open index.html`);
