import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";

import {
  environmentFiles,
  onDidChangeEnvironment,
  type Environments,
} from "../../src/extension/workspace/pythonEnvironment.ts";

/** A Python extension that has selected the environment with this prefix. */
function selecting(prefix: string): () => Promise<Environments> {
  const changed = new vscode.EventEmitter<void>();
  const environments: Environments = {
    getActiveEnvironmentPath: () => ({ id: "one", path: join(prefix, "bin/python") }),
    resolveEnvironment: () => Promise.resolve({ executable: { sysPrefix: prefix } }),
    onDidChangeActiveEnvironmentPath: changed.event,
  };
  return () => Promise.resolve(environments);
}

describe("the Python extension's environment", () => {
  const log = vscode.window.createOutputChannel("Environment test", { log: true });
  const folder = vscode.workspace.workspaceFolders![0]!;
  const prefix = mkdtempSync(join(tmpdir(), "environment-"));
  const packages = join(prefix, "lib/python3.9/site-packages");
  const install = (name: string, file: string): void => {
    mkdirSync(join(packages, name), { recursive: true });
    writeFileSync(join(packages, name, file), "Name: x\nVersion: 1\n");
  };
  before(() => {
    install("Keras-2.2.4.dist-info", "METADATA");
    install("tensorflow_gpu-1.15.0.dist-info", "METADATA");
    install("numpy-1.19.0.dist-info", "METADATA");
    install("jax-0.4.1.dist-info", "RECORD");
  });
  after(() => {
    rmSync(prefix, { recursive: true });
    log.dispose();
  });

  it("is read from the metadata of frameworks, and a folder without any does no harm", async () => {
    const files = await environmentFiles(folder, log, selecting(prefix));
    const names = files.map(({ path }) => path.split("/").at(-2)).sort();
    assert.deepEqual(names, ["Keras-2.2.4.dist-info", "tensorflow_gpu-1.15.0.dist-info"]);
  });

  it("is empty where its folder is gone", async () =>
    assert.deepEqual(await environmentFiles(folder, log, selecting(join(prefix, "gone"))), []));

  it("is empty without the Python extension, and where it does not answer", async () => {
    assert.deepEqual(await environmentFiles(folder, log), []);
    const broken = (): Promise<never> => Promise.reject(new Error("It is asleep."));
    assert.deepEqual(await environmentFiles(folder, log, broken), []);
    (await onDidChangeEnvironment(() => undefined, log, broken)).dispose();
  });
});
