// Python files and notebooks, from the text to findings, edits, completions and the list of a migration.
import { findingsIn } from "../../../src/advice/findings.ts";
import { memberPlace } from "../../../src/advice/resolved/memberPlace.ts";
import { migrationOf } from "../../../src/advice/migration/migration.ts";
import { registeredBy, resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { isCode, type ResolvedFile } from "../../../src/advice/resolved/resolvedFile.ts";
import { withoutOutputs } from "../../../src/advice/readers/notebook.ts";
import { sarif } from "../../../src/cli/print/sarif.ts";
import { projectOf } from "../../../src/project/project.ts";
import type { Random } from "../random.ts";
import { pythonText } from "../python.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { anyCharacters, mutated } from "../texts.ts";

const projects = ["", "keras==2.3.1\n", "tensorflow==2.4\n", "keras>=3\n"].map((text) =>
  projectOf([{ path: "requirements.txt", text }]),
);

export const python: FuzzedReader = {
  name: "Python files",
  share: 40_000,
  reading: (random) => {
    const text = pythonText(random);
    const [project, offset] = [random.pick(projects), random.below(text.length + 1)];
    return () => {
      const file = resolveFile({ path: "a.py", project }, text);
      if (file === undefined) throw new Error("A Python file was refused.");
      checked(file, "a.py", project);
      memberPlace(file.cells, 0, offset);
      registeredBy("a.py", text);
    };
  },
};

export const notebooks: FuzzedReader = {
  name: "notebooks",
  share: 30_000,
  reading: (random) => {
    const text = notebookText(random);
    const project = random.pick(projects);
    return () => {
      const file = resolveFile({ path: "a.ipynb", project }, text);
      if (file !== undefined) checked(file, "a.ipynb", project);
      const bare = resolveFile({ path: "a.ipynb", project }, withoutOutputs(text));
      claim(bare?.mentions.length === file?.mentions.length, "Outputs changed what is read.");
    };
  },
};

/** Everything that is said of a file lies in it. */
function checked(file: ResolvedFile, path: string, project: (typeof projects)[number]): void {
  const texts = file.cells.map(({ text }) => text);
  for (const { source, start, end, text } of file.mentions)
    claim(texts[source]?.slice(start, end) === text, `A mention of ${text} is elsewhere.`);
  const findings = findingsIn(file, { path, project });
  JSON.stringify(sarif(findings.map((finding) => ({ file: path, finding }))));
  if (!isCode(file)) return;
  const edits = migrationOf(file, { path, project }).steps.flatMap((step) => step.edits);
  for (const { source, start, end } of edits) {
    const length = texts[source]?.length ?? -1;
    claim(0 <= start && start <= end && end <= length, "An edit lies outside the text.");
  }
}

function notebookText(random: Random): string {
  const cells = random.several(5, () =>
    random.chance(0.1) ? random.pick(oddCells) : cell(random),
  );
  const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  return random.chance(0.1) ? mutated(random, text, ['"', ":", "}", "]", '{"cells":']) : text;
}

function cell(random: Random): object {
  const text = pythonText(random).slice(0, 600);
  const source = random.chance(0.5) ? text : text.split(/(?<=\n)/);
  const outputs = [{ data: { "text/plain": anyCharacters(random) } }];
  return { cell_type: random.pick(["code", "code", "code", "markdown", "raw"]), source, outputs };
}

const oddCells: readonly unknown[] = [
  ...[null, 1, "code", [], {}, { cell_type: "code" }, { cell_type: "code", source: 1 }],
  ...[
    { cell_type: "code", source: [1, null] },
    { cell_type: ["code"], source: [["x"]] },
  ],
  JSON.parse('{"__proto__": {"cell_type": "code", "source": "x"}, "constructor": 1}') as unknown,
];
