/** npm run package:cli */
import { statSync } from "node:fs";

import { commandLinePackage } from "./commandLinePackage.ts";

const file = await commandLinePackage("out");
console.log(`${file}  ${(statSync(file).size / 1000).toFixed(1)} KB`);
