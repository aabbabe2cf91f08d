/** A VS Code server on 127.0.0.1 with a throwaway profile and a random connection token. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";

import type { Server } from "./vscodeServer.ts";
import { throwawayProfile, type Profile } from "./profile.ts";

export interface Serving {
  /** The workbench on the default folder. */
  readonly address: string;
  /** The workbench on a folder or a workspace file; `payload` holds VS Code's start-up keys, such as `openFile`. */
  url(folder: string, payload?: Readonly<Record<string, string>>): string;
  /** The file with the user's settings. */
  readonly settings: string;
  /** How the workbench names a file of this machine. */
  remote(path: string): string;
  /** The end of what the server wrote. */
  log(): string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly vsix?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What opens when the address names no folder. */
  readonly folder?: string;
  /** Lets the workbench's address name an extension and tests under development. */
  readonly development?: boolean;
}

export async function serve(server: Server, options: ServeOptions = {}): Promise<Serving> {
  const profile = throwawayProfile(options.settings);
  const run = [server.main, ...folders(profile)];
  if (options.vsix) install(server.node, run, options.vsix);
  const port = await freePort();
  const token = randomBytes(16).toString("hex");
  const args = [...run, ...listening(port, secret(profile, token)), ...opening(options)];
  const child = spawn(server.node, args, { env: environment(), stdio: "pipe", detached: grouped });
  endsWithUs(child);
  const log = await ready(child);
  const authority = `127.0.0.1:${port}`;
  const address = `http://${authority}/?tkn=${token}`;
  return {
    address,
    url: (folder, payload = {}) => `${address}&${query(folder, Object.entries(payload))}`,
    settings: profile.settings,
    remote: (path) => `vscode-remote://${authority}${resolve(path)}`,
    log: () => log.join("").slice(-3000),
    stop: () => stopped(child),
  };
}

const folders = ({ root, data, extensions }: Profile): readonly string[] => [
  ...["--server-data-dir", root, "--user-data-dir", data, "--extensions-dir", extensions],
  "--accept-server-license-terms",
];

/** A file that holds the token, because other users can read a command line. */
function secret({ root }: Profile, token: string): string {
  const file = join(root, "token");
  writeFileSync(file, token, { mode: 0o600 });
  return file;
}

const listening = (port: number, tokenFile: string): readonly string[] => [
  ...["--host", "127.0.0.1", "--port", String(port), "--connection-token-file", tokenFile],
  ...["--telemetry-level", "off"],
];

const opening = ({ folder, development }: ServeOptions): readonly string[] => [
  ...(folder ? ["--default-folder", resolve(folder)] : []),
  // Without this, VS Code ignores extensions and tests that its address names.
  ...(development ? ["--enable-smoke-test-driver"] : []),
];

const query = (folder: string, payload: readonly (readonly [string, string])[]): string =>
  new URLSearchParams({
    [folder.endsWith(".code-workspace") ? "workspace" : "folder"]: resolve(folder),
    ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}),
  }).toString();

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
    throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

/** What the server writes, from the moment on when it listens. */
function ready(child: ChildProcess): Promise<readonly string[]> {
  const log: string[] = [];
  return new Promise((listens, failed) => {
    const hear = (data: Buffer): void => {
      log.push(data.toString());
      if (log.join("").includes("Extension host agent listening on")) listens(log);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", failed);
    child.once("exit", () => failed(new Error(`The VS Code server ended:\n${log.join("")}`)));
  });
}

/** Whether the server leads a group of processes, which end with it: its extension hosts would go on writing for a while. */
const grouped = process.platform !== "win32";

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (!grouped || child.pid === undefined) return void child.kill(signal);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // The whole group has ended.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** No server outlives this process, however that ends. */
function endsWithUs(child: ChildProcess): void {
  process.once("exit", () => end(child, "SIGKILL"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => process.exit(130));
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((ended) => child.once("exit", ended));
  const late = setTimeout(() => end(child, "SIGKILL"), 3000);
  end(child, "SIGTERM");
  await gone;
  clearTimeout(late);
  end(child, "SIGKILL");
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
