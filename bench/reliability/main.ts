// Opens the same file in both folders, several times in turn, and keeps the medians.
import { runTests } from "@vscode/test-electron";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { dirname, join, resolve } from "node:path";

import { alignedTable } from "../../src/present/text/alignedTable.ts";
import { hostileFolder, hostileWorkspace } from "../../scripts/vscode/hostileWorkspace.ts";
import { temporaryFolder } from "../../scripts/vscode/temporaryFolder.ts";

const report = resolve("out/bench/reliability/report.txt");
const starts = 3;
const title = "## The first hover in a hostile folder";
const hovers: Readonly<Record<"plain" | "hostile", number[]>> = { plain: [], hostile: [] };
for (let start = 0; start < starts; start += 1) {
  hovers.plain.push(await firstHover(plainWorkspace()));
  hovers.hostile.push(await firstHover(hostileWorkspace()));
}
keep();

/** Milliseconds. */
async function firstHover(folder: string): Promise<number> {
  rmSync(report, { force: true });
  await runTests({
    vscodeExecutablePath: process.env["VSCODE_EXECUTABLE"] ?? resolve("scripts/vscode/shim"),
    extensionDevelopmentPath: process.cwd(),
    extensionTestsPath: resolve("out/bench/reliability/inside.js"),
    extensionTestsEnv: { HOST_REPORT: report, ACTIVATION_LENS_NODE: process.execPath },
    launchArgs: [folder, "--disable-extensions"],
  });
  return Number(readFileSync(report, "utf8"));
}

/** The file and its pin alone. */
function plainWorkspace(): string {
  const [from, to] = [hostileWorkspace(), join(temporaryFolder(), "workspace")];
  for (const file of ["model.py", "requirements.txt"]) {
    const path = join(to, hostileFolder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, readFileSync(join(from, hostileFolder, file)));
  }
  return to;
}

/** Replaces this section of the page; the table above it is that of `npm run fuzz`. */
function keep(): void {
  const file = "bench/results/reliability.md";
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";
  const before = page.split(title)[0]?.trimEnd() ?? "";
  const [plain, hostile] = [median(hovers.plain), median(hovers.hostile)];
  const times = { "plain folder": plain, "hostile folder": hostile, "later by": hostile - plain };
  const rows = Object.entries(times).map(([what, time]) => [what, time.toFixed(0)]);
  const busy = ((loadavg()[0] ?? 0) / availableParallelism()).toFixed(1);
  const section = [
    title,
    "",
    "`node bench/reliability/reliability.mjs` opens one file in a real VS Code and waits for its first hover: once in the hostile folder of the end-to-end tests, once in a folder that holds only the file and its pin.",
    "The hostile folder has a case of each kind that once blocked a reader, such as a named pipe, multiplying aliases in a YAML file, and a notebook with a long chain of assignments.",
    "",
    alignedTable([`${starts} starts each, medians`, "ms"], rows, 1),
    "",
    `The machine had ${busy} processes for each of its ${availableParallelism()} processors; on a busy machine both figures grow.`,
    "",
  ].join("\n");
  writeFileSync(file, `${before}\n\n${section}`.trimStart());
  console.log(section);
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;
}
