/** Types, lint rules and format, each counted as one claim. */
import { spawn } from "node:child_process";

import { single, sum } from "./tally.ts";
import type { Tally } from "./tally.ts";

export async function house(): Promise<Tally> {
  const lint = checked("lint", "eslint", ["."]);
  const format = checked("format", "prettier", ["--check", "--log-level=warn", "."]);
  const types: Tally[] = [];
  for (const project of [".", "src/cli", "webview", "test", "scripts"])
    types.push(await checked(`types in ${project}`, "tsc", ["-p", project]));
  return sum([...types, await lint, await format]);
}

function checked(claim: string, tool: string, args: readonly string[]): Promise<Tally> {
  const shell = process.platform === "win32";
  const child = spawn(`node_modules/.bin/${tool}`, args, { shell });
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
