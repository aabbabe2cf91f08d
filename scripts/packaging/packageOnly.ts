/** npm run package */
import { statSync } from "node:fs";

import { vsix } from "./vsix.ts";

const file = vsix();
console.log(`${file}  ${(statSync(file).size / 1000).toFixed(1)} KB`);
