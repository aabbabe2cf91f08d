/** Stable kernels over all of float32: a certificate for each name, and bench/results/exhaustive.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";

import { familyOf } from "../../src/catalogue/families/families.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { float32FromBits } from "../../src/numeric/floats/float32.ts";
import { code, table } from "../../src/present/text/markdown.ts";
import { shortestSingle } from "../../src/present/text/number.ts";
import { adapterText } from "../../src/cli/print/reportText.ts";
import type { Report } from "../../src/verify/report.ts";

const folder = "bench/results/exhaustive";

for (const name of process.argv.slice(2)) await certify(name);
const text = [
  "# Stable kernels over all of float32",
  "Each row is one run of `verify NAME --domain f32 --kernel stable --of value --json`. `node bench/exhaustive/exhaustive.mjs NAME` adds a row and keeps its certificate in [exhaustive/](exhaustive). Every one of the 4,294,967,296 results was judged. *Not rounded correctly* counts results with an error of more than half a unit in the last place (ULP). The time is wall-clock time on two cores that also emulated the GPU; the machine had other work, so an idle one takes less.",
  rows(),
  missing(),
  "",
].join("\n\n");
writeFileSync("bench/results/exhaustive.md", await format(text, { parser: "markdown" }));

/** Verifies a name; its progress goes to the terminal. */
async function certify(name: string): Promise<void> {
  const args = [
    "dist/cli.js",
    "verify",
    name,
    "--domain",
    "f32",
    "--kernel",
    "stable",
    "--of",
    "value",
    "--json",
  ];
  const { stdout, status } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`${name} was not verified.`);
  mkdirSync(folder, { recursive: true });
  const { framework, version, name: found } = JSON.parse(stdout) as Report;
  const file = join(folder, `${framework}-${version}-${found}.json`);
  writeFileSync(file, await format(stdout, { parser: "json" }));
}

function certificates(): readonly Report[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Report);
}

function rows(): string {
  const head = [
    "",
    "largest error, ULP",
    "at x",
    "not rounded correctly",
    "failed",
    "claimed",
    "kernel",
    "adapter",
    "seconds",
  ];
  return table(head, certificates().map(row));
}

function row(report: Report): readonly string[] {
  const { name, framework, version, worst, histogram, failed, tolerance, maxUlp } = report;
  const off = histogram
    .filter(({ upTo }) => upTo === null || upTo > 0.5)
    .reduce((sum, { count }) => sum + count, 0);
  const x = float32FromBits(Number(`0x${worst[0]?.xBits ?? "0"}`));
  return [
    `${code(name)}, ${framework} ${version}`,
    String(maxUlp),
    maxUlp === 0 ? "" : shortestSingle(x),
    off.toLocaleString("en"),
    failed.toLocaleString("en"),
    String(tolerance),
    code(report.kernelHash),
    adapterText(report.adapter),
    Math.round(report.seconds).toLocaleString("en"),
  ];
}

/** The families of functions of one number without a certificate. */
function missing(): string {
  const certified = new Set(certificates().map(({ entry }) => entry));
  const seen = new Set(entries.filter(({ id }) => certified.has(id)).map(({ family }) => family));
  const all = new Set(entries.filter(({ over }) => over !== "vector").map(({ family }) => family));
  const open = [...all].filter((family) => !seen.has(family)).sort();
  return `Not run over all of float32 yet: ${open.length} of ${all.size} families of functions of one number (${open.map((one) => familyOf(one)?.title ?? one).join(", ")}).`;
}
