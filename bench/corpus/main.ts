/** The findings of `check` in real files, each as a project of its own, under several pins. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const pins: readonly (readonly string[])[] = [
  [],
  ["--framework", "keras", "--version", "2.3.1"],
  ["--framework", "keras", "--version", "3.4.1"],
  ["--framework", "tf.keras", "--version", "2.15.0"],
];
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say where the files are: node bench/corpus/corpus.mjs FOLDER");
  process.exit(2);
}
const files = readdirSync(folder).filter((file) => /\.(?:py|ipynb)$/.test(file));
for (const pin of pins) {
  console.log(`\n${pin.join(" ") || "no pin"}: ${files.length} files`);
  for (const file of files) process.stdout.write(checked(join(folder, file), pin));
}

/** One finding a line; nothing for a file in order. */
function checked(file: string, pin: readonly string[]): string {
  const alone = mkdtempSync(join(tmpdir(), "activation-lens-"));
  try {
    const copy = join(alone, basename(file));
    copyFileSync(file, copy);
    const words = ["dist/cli.js", "check", copy, ...pin];
    const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    return (stdout + stderr).replaceAll(`${alone}/`, "");
  } finally {
    rmSync(alone, { recursive: true });
  }
}
