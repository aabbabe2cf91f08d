/** Types, lint rules, regular expressions and format, each counted as one claim. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

import { single, sum, type Tally } from "./tally.ts";

export async function house(): Promise<Tally> {
  const lint = checked("lint", bin("eslint"), [".", ...kept("eslint")]);
  const types: Tally[] = [];
  for (const project of [".", "src/cli", "webview", "test", "scripts", "bench"]) {
    const known = resolve(cache, `${project.replace("/", "-")}.tsbuildinfo`);
    const args = ["-p", project, "--incremental", "--tsBuildInfoFile", known];
    types.push(await checked(`types in ${project}`, bin("tsc"), args));
  }
  const format = ["--check", "--log-level=warn", ".", ...kept("prettier")];
  const expressions = await checked("regular expressions", process.execPath, [
    "scripts/expressions.mjs",
  ]);
  return sum([...types, await checked("format", bin("prettier"), format), expressions, await lint]);
}

/** What did not change since the last run is not looked at again. */
const kept = (tool: string): readonly string[] => [
  ...["--cache", "--cache-strategy", "content", "--cache-location", `${cache}/${tool}`],
];

const cache = "out/cache";

const bin = (tool: string): string => `node_modules/.bin/${tool}`;

function checked(claim: string, command: string, args: readonly string[]): Promise<Tally> {
  const shell = process.platform === "win32" && command !== process.execPath;
  const child = spawn(command, args, { shell });
  const output: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => output.push(data));
  child.stderr.on("data", (data: Buffer) => output.push(data));
  return new Promise((done) =>
    child.once("close", (code) => {
      const holds = code === 0;
      console.log(`${holds ? "✔" : "✖"} ${claim}`);
      if (!holds) console.log(Buffer.concat(output).toString());
      done(single(holds));
    }),
  );
}
