/** npm run package */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { vsix } from "./vsix.ts";

/** What a newcomer may have to download. */
const maxBytes = 1_000_000;

const file = await vsix();
const bytes = readFileSync(file);
console.log(`${file}  ${(bytes.length / 1000).toFixed(1)} KB`);
console.log(`SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`);
if (bytes.length > maxBytes)
  throw new Error(`The package has ${bytes.length} bytes, more than the ${maxBytes} allowed.`);
