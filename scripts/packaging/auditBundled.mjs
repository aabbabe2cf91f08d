// npm run audit:bundled: known vulnerabilities of what is shipped. `npm audit` alone cannot tell it from what only builds and tests.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { shippedAdvisories } from "./shippedAdvisories.mjs";

const { stdout } = spawnSync("npm audit --json", {
  encoding: "utf8",
  shell: true,
  maxBuffer: 1 << 28,
});
const report = JSON.parse(stdout);
if (report.vulnerabilities === undefined)
  throw new Error(`npm audit gave no answer: ${report.message ?? stdout.slice(0, 500)}`);
const found = shippedAdvisories(report, readFileSync("dist/ThirdPartyNotices.txt", "utf8"));
for (const line of found) console.log(line);
console.log(`${found.length} known vulnerabilities in what is shipped.`);
process.exit(found.length > 0 ? 1 : 0);
