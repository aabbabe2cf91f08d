/** The command line as an npm package of its own, without the editor's part. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

import { commandLine } from "../building/commandLine.mjs";
import { notices } from "./notices.mjs";
import { packedCatalogue } from "../building/packedCatalogue.mjs";

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly devDependencies: { readonly webgpu: string };
}

/** Writes the package's folder into `out`, packs it, and answers with the archive's path. */
export async function commandLinePackage(out: string): Promise<string> {
  const folder = join(out, "command-line");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "media"), { recursive: true });
  const { metafile } = await build({
    ...commandLine,
    outfile: join(folder, "dist", "cli.js"),
    bundle: true,
    minify: true,
    target: "es2022",
    loader: { ".wgsl": "text" },
    metafile: true,
    plugins: [packedCatalogue],
  });
  const own = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest(own), null, 2)}\n`);
  writeFileSync(join(folder, "ThirdPartyNotices.txt"), notices(Object.keys(metafile.inputs)));
  cpSync("LICENSE", join(folder, "LICENSE"));
  cpSync("docs/commandLine.md", join(folder, "README.md"));
  cpSync("media/recordings", join(folder, "media", "recordings"), { recursive: true });
  return packed(folder, out);
}

/** Only `verify` and `train` use `webgpu`, which is far larger than all else, so users install it when they need it. */
const manifest = ({ version, license, keywords, bin, engines, devDependencies }: Manifest) => ({
  name: "activation-lens",
  version,
  description:
    "What activation functions compute in each framework and version: definitions, values, differences, checks of code, and migration from Keras 2 to 3.",
  license,
  keywords: [...keywords, "mcp"],
  bin,
  engines: { node: engines.node },
  peerDependencies: { webgpu: devDependencies.webgpu },
  peerDependenciesMeta: { webgpu: { optional: true } },
});

function packed(folder: string, out: string): string {
  const args = ["pack", resolve(folder), "--pack-destination", out, "--silent"];
  const { status, stdout, stderr } = spawnSync("npm", args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`Packing the command line failed.\n${stdout}${stderr}`);
  return join(out, stdout.trim());
}
