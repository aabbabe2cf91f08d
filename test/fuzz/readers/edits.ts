// What an editor keeps of a file says the same as a fresh reading, whatever was typed.
import { fileIndex } from "../../../src/advice/resolved/fileIndex.ts";
import type { Cells } from "../../../src/advice/readers/reader.ts";
import { resolveCells } from "../../../src/advice/readers/resolveFile.ts";
import type { ResolvedFile } from "../../../src/advice/resolved/resolvedFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import type { Random } from "../random.ts";
import { pieces, pythonText } from "../python.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated } from "../texts.ts";

const project = projectOf([{ path: "requirements.txt", text: "keras==2.3.1\n" }]);

/** One input is a file of one cell or a few, with some edits. */
export const edits: FuzzedReader = {
  name: "edits of an open file, against a fresh reading",
  share: 12_000,
  reading: (random) => {
    const path = random.chance(0.5) ? "a.py" : "a.ipynb";
    const first = Array.from({ length: path === "a.py" ? 1 : 1 + random.below(4) }, () =>
      pythonText(random).slice(0, 800),
    );
    const versions = [first];
    for (let left = 1 + random.below(4); left > 0; left--)
      versions.push(edited(random, versions.at(-1) ?? first, path === "a.ipynb"));
    const offsets = versions.map((cells) => random.below((cells[0] ?? "").length + 1));
    const steps = 1 + random.below(300);
    return () => {
      const index = fileIndex({ path, project }, cellsOf(first, path));
      let now = cellsOf(first, path);
      versions.forEach((texts, at) => {
        now = cellsOf(texts, path);
        index.update(now, project);
        if (now.length > 0) index.at(0, offsets[at] ?? 0);
        if (at % 2 === 0) index.settle(steps);
        index.file();
      });
      let turns = 0;
      while (!index.settle(steps)) claim(++turns < 100_000, "An index never settles.");
      const fresh = resolveCells({ path, project }, now);
      // An index reads to its end, in slices, what is too long to be read at once.
      const differs = fresh.left === undefined && said(index.file()) !== said(fresh);
      claim(!differs, "An index differs from a fresh reading.");
    };
  },
};

const cellsOf = (texts: readonly string[], path: string): Cells =>
  texts.map((text, cell) => (path === "a.py" ? { text } : { cell, text }));

const said = ({ mentions, reading }: ResolvedFile): string =>
  JSON.stringify([mentions, reading.facts]);

function edited(random: Random, cells: readonly string[], notebook: boolean): string[] {
  const at = random.below(cells.length);
  if (notebook && random.chance(0.3)) {
    const kind = random.below(3);
    if (kind === 0) return [...cells, random.pick(cells)];
    if (kind === 1 && cells.length > 1) return cells.filter((_, index) => index !== at);
    return cells.toReversed();
  }
  // One input is read several times, so it is shorter than a file may be.
  return cells.map((text, index) =>
    index === at ? mutated(random, text, pieces).slice(0, 10_000) : text,
  );
}
