/** Packages from the npm registry, unpacked without running anything of them. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One version of a package. */
export interface Pinned {
  /** Name and version, as npm writes them. */
  readonly spec: string;
  /** The hash of its archive, as lock files write it; undefined trusts the registry. */
  readonly integrity: string | undefined;
}

/** Puts the package's files into a folder; throws if its archive is not the one that is pinned. */
export function unpack({ spec, integrity }: Pinned, folder: string): void {
  const packed = npm(["pack", spec, "--json", "--pack-destination", folder], folder);
  const [archive] = JSON.parse(packed) as readonly { readonly filename: string }[];
  const file = join(folder, archive?.filename ?? "");
  if (integrity !== undefined) check(readFileSync(file), { spec, integrity });
  command("tar", ["-xzf", file, "-C", folder, "--strip-components=1"], folder);
  rmSync(file);
}

/** Throws if an archive does not have the hash that is pinned. */
export function check(archive: Uint8Array, { spec, integrity }: Pinned): void {
  const found = `sha512-${createHash("sha512").update(archive).digest("base64")}`;
  if (found === integrity) return;
  throw new Error(`${spec} is not the package that is pinned: ${found} instead of ${integrity}.`);
}

/** What npm prints; scripts of packages never run. */
export const npm = (args: readonly string[], folder: string): string =>
  command("npm", [...args, ...impatient, "--ignore-scripts", "--loglevel=error"], folder);

/** An unreachable registry fails within seconds. */
const impatient = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"];

function command(name: string, args: readonly string[], cwd: string): string {
  const shell = process.platform === "win32";
  const env = outsideEnvironment();
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, env, shell, encoding: "utf8" });
  if (status === 0) return stdout;
  const reason = stderr.split("\n").slice(0, 4).join("\n");
  throw new Error(`\`${name} ${args.join(" ")}\` failed:\n${reason}\n\n${remedy}`);
}

const remedy = [
  "What is missing comes from the npm registry. If that is blocked, either",
  "  - name a mirror:            npm config set registry URL",
  "  - copy a filled cache here: ACTIVATION_LENS_CACHE=/path/to/cache",
  "  - or use a desktop VS Code: put `code` on the PATH (npm start), VSCODE_EXECUTABLE=… (npm test)",
].join("\n");

/** Without what an outer `npm test` exported, which would steer the inner npm. */
function outsideEnvironment(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key) || kept.test(key)),
  );
}
