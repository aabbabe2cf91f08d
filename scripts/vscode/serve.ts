/** A VS Code server on 127.0.0.1 with a throwaway profile. */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { Server } from "./cache.ts";
import { quietSettings } from "./settings.ts";

export interface Serving {
  /** The workbench on `folder`; `payload` is what VS Code calls its start-up keys. */
  url(folder: string, payload?: Readonly<Record<string, string>>): string;
  /** How the workbench names a file of this machine. */
  remote(path: string): string;
  /** The end of what the server wrote. */
  log(): string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets the workbench's address name an extension and tests under development. */
  readonly development?: boolean;
}

export async function serve(server: Server, options: ServeOptions = {}): Promise<Serving> {
  const root = profile(options.settings);
  const run = [server.main, ...folders(root), "--accept-server-license-terms"];
  if (options.vsix) install(server.node, run, options.vsix);
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const log: string[] = [];
  const child = spawn(server.node, [...run, ...listening(port, token, options)], {
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = (): void => {
    child.kill("SIGKILL");
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", end);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => process.exit(130));
  await new Promise<void>((ready, failed) => {
    const hear = (data: Buffer): void => {
      log.push(data.toString());
      if (log.join("").includes("Extension host agent listening on")) ready();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => failed(new Error(`The VS Code server ended:\n${log.join("")}`)));
  });
  const authority = `127.0.0.1:${port}`;
  return {
    url: (folder, payload = {}) =>
      `http://${authority}/?${new URLSearchParams({ tkn: token, folder: resolve(folder), payload: JSON.stringify(Object.entries(payload)) })}`,
    remote: (path) => `vscode-remote://${authority}${resolve(path)}`,
    log: () => log.join("").slice(-3000),
    stop: async () => {
      const gone = new Promise((ended) => child.once("exit", ended));
      if (child.exitCode === null && child.kill()) await Promise.race([gone, pause(3000)]);
      end();
      process.off("exit", end);
    },
  };
}

function profile(settings: ServeOptions["settings"]): string {
  const root = mkdtempSync(join(tmpdir(), "activation-lens-"));
  for (const folder of ["data/User", "data/Machine", "data/logs", "extensions"])
    mkdirSync(join(root, folder), { recursive: true });
  const file = join(root, "data/User/settings.json");
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return root;
}

const folders = (root: string): readonly string[] => [
  ...["--server-data-dir", root],
  ...["--user-data-dir", join(root, "data")],
  ...["--extensions-dir", join(root, "extensions")],
];

const listening = (port: number, token: string, options: ServeOptions): readonly string[] => [
  ...["--host", "127.0.0.1", "--port", String(port), "--connection-token", token],
  ...["--telemetry-level", "off"],
  ...(options.development ? ["--enable-smoke-test-driver"] : []),
];

/** An empty gallery keeps server and workbench off the network. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }),
  NODE_OPTIONS: "",
});

function install(node: string, run: readonly string[], vsix: string): void {
  const args = [...run, "--install-extension", resolve(vsix), "--force"];
  const { stdout, stderr } = spawnSync(node, args, { env: environment(), encoding: "utf8" });
  if (!stdout.includes("successfully installed"))
    throw new Error(`VS Code did not take ${vsix}:\n${stdout}${stderr}`);
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
