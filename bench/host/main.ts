/** What the extension costs inside the extension host of a real VS Code, beside one that does nothing. */
import { runTests } from "@vscode/test-electron";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { bundle } from "../../scripts/bundle.mjs";
import { sample } from "../hover/sample.ts";
import type { HostTimes } from "./hostTimes.ts";

const starts = 5;
const [load = NaN] = loadavg();
const report = resolve("out/bench/host/report.json");
const built = { format: "cjs", splitting: false, outExtension: { ".js": ".js" } } as const;
await bundle(["scripts/vscode/shim.ts"], "out/scripts");
await bundle(["bench/host/inside.ts"], "out/bench/host", { ...built, outbase: "bench/host" });
mkdirSync("out/bench/host/folder", { recursive: true });
for (const density of ["usual", "dense"] as const)
  writeFileSync(`out/bench/host/${density}.py`, sample(5000, density));

const runs: HostTimes[] = [];
for (let i = 0; i < starts; i += 1) {
  rmSync(report, { force: true });
  await runTests({
    vscodeExecutablePath: process.env["VSCODE_EXECUTABLE"] ?? resolve("scripts/vscode/shim"),
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: resolve("out/bench/host/inside.js"),
    extensionTestsEnv: {
      HOST_REPORT: report,
      USUAL: resolve("out/bench/host/usual.py"),
      DENSE: resolve("out/bench/host/dense.py"),
      ACTIVATION_LENS_NODE: process.execPath,
    },
    launchArgs: [resolve("out/bench/host/folder"), "--disable-extensions"],
  });
  runs.push(JSON.parse(readFileSync(report, "utf8")) as HostTimes);
}

/** The median over the starts, to two decimal places. */
const median = (of: (run: HostTimes) => number): number => {
  const sorted = runs.map(of).toSorted((a, b) => a - b);
  return Number(sorted[sorted.length >> 1]?.toFixed(2));
};
const spread = <K extends string>(names: readonly K[], of: (name: K) => unknown): object =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
const bundleFiles = ["extension.js", "web.js", "formulas.json", "facts.json"];
const kilobytes = (file: string): number => gzipSync(readFileSync(`dist/${file}`)).length / 1000;
const result = {
  what: "medians of several starts, in milliseconds of one run; `idle` does nothing in the same place",
  load: Number(load.toFixed(2)),
  starts,
  activation: {
    ours: spread(["load", "activate"], (part) => median((r) => r.activation.ours[part])),
    idle: spread(["load", "activate"], (part) => median((r) => r.activation.idle[part])),
  },
  hover: {
    ours: { p50: median((r) => r.hover.ours.p50), p95: median((r) => r.hover.ours.p95) },
    idle: { p50: median((r) => r.hover.idle.p50), p95: median((r) => r.hover.idle.p95) },
  },
  diagnostics: spread(["usual", "dense", "idle"], (file) => ({
    afterRest: median((r) => r.diagnostics[file].wall - 300),
    processor: median((r) => r.diagnostics[file].processor),
  })),
  kilobytesGzipped: Object.fromEntries(
    bundleFiles.map((file) => [file, Number(kilobytes(file).toFixed(1))]),
  ),
};
writeFileSync("bench/results/host.json", `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));
