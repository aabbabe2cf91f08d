// npm run package:twice: packages two fresh clones of the last commit, and fails unless the packages are the same, byte for byte.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = mkdtempSync(join(tmpdir(), "activation-lens-twice-"));
try {
  const [one, other] = ["one", "other"].map(packageOf);
  if (!one?.equals(other ?? Buffer.of())) throw new Error("The two packages differ.");
  console.log(`Both packages have the same ${one.length} bytes.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/**
 * The bytes of the package that a clone in the folder `name` makes.
 * @param {string} name
 */
function packageOf(name) {
  const folder = join(root, name);
  run(process.cwd(), "git", "clone", "--quiet", "--no-hardlinks", ".", folder);
  run(folder, "npm", "ci", "--silent");
  run(folder, "npm", "run", "--silent", "package");
  return readFileSync(join(folder, "out/activation-lens.vsix"));
}

/**
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} words
 */
function run(cwd, program, ...words) {
  const { status } = spawnSync(program, words, {
    cwd,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} failed in ${cwd}.`);
}
