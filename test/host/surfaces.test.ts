/** Hover, explain, hints, lenses, the playground's header and the tools say the same of the same place. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

import { bare } from "../../src/catalogue/lookup/spelled.ts";
import { pythonValue } from "../../src/catalogue/name.ts";
import { subjectsOf } from "../../webview/state/subject.ts";
import {
  explained,
  formulaIn,
  hintsIn,
  hoversAt,
  largestGap,
  lensesIn,
  spelledOut,
  toldToModels,
  type Explained,
  type Hint,
  type LensText,
} from "./driving/surfaces.ts";
import { projects } from "./driving/surfaceProjects.ts";
import { until } from "./driving/until.ts";

describe("every surface", () => {
  const settings = {
    "activationLens.inlayHints.enabled": true,
    "activationLens.codeLens.enabled": true,
    "activationLens.hover.pictures": false,
  };
  before(async () => {
    for (const { name, pins, code } of projects) {
      await write(vscode.Uri.joinPath(folderOf(name), "requirements.txt"), pins);
      await write(vscode.Uri.joinPath(folderOf(name), "model.py"), code);
    }
    await setAll(settings);
  });
  after(async () => {
    await setAll(Object.fromEntries(Object.keys(settings).map((id) => [id, undefined])));
    await vscode.workspace.fs.delete(home(), { recursive: true });
  });

  for (const { name } of projects)
    it(`says the same of ${name}`, async () => {
      const file = vscode.Uri.joinPath(folderOf(name), "model.py");
      const all = explained(file.fsPath);
      assert.ok(all.length > 0);
      const document = await vscode.workspace.openTextDocument(file);
      const first = all[0]!;
      await until(
        () => saidAt(file, start(first)),
        (hovers) => hovers.includes(first.markdown),
      );
      const [hints, lenses] = [await hintsIn(document), await lensesIn(document)];
      for (const one of all) {
        const hovers = await saidAt(file, start(one));
        assert.ok(hovers.includes(one.markdown), `hover: ${hovers.join("\n")}\n${one.markdown}`);
        if (one.origin !== "code" || isImported(one, document)) continue;
        sameInMargin(one, hintAt(one, hints));
        await sameElsewhere(one, lensAt(one, lenses));
      }
    });
});

/** The hovers without the links of their title line, which act in the editor only. */
const saidAt = async (file: vscode.Uri, place: vscode.Position): Promise<readonly string[]> =>
  (await hoversAt(file, place)).map((hover) =>
    hover.replaceAll(/ · \[[^\]]*\]\(command:\S+ "[^"]*"\)/g, ""),
  );

/** The hint has the formula with the call's values; none where there is no one formula, or the call fails. */
function sameInMargin(one: Explained, hint: Hint | undefined): void {
  if (one.formula === null || one.raises !== null)
    return assert.equal(hint, undefined, `${one.text}: ${hint?.text}`);
  assert.ok(hint, `${one.text} has no hint`);
  if (hint.text.endsWith("…") || /sum|amax|half/.test(one.formula)) return;
  const gap = largestGap(spelledOut(hint.text), formulaIn(one.formula), valuesOf(one));
  assert.ok(gap < 1e-6, `${hint.text} against ${one.formula}`);
}

async function sameElsewhere(one: Explained, lens: LensText | undefined): Promise<void> {
  if (one.formula === null) return assert.equal(lens, undefined);
  assert.ok(lens, `${one.text} has no lens`);
  if (one.raises !== null) assert.ok(lens.title.endsWith(one.raises.what), lens.title);
  sameInHeader(one, lens);
  if (one.raises !== null) return;
  const told = await toldToModels(nameOf(one));
  assert.ok(told.startsWith(`# ${one.name}`), told);
  assert.ok(told.includes(one.version), told);
  for (const { name, value, from } of one.parameters)
    if (from === "code" && value !== null) assert.ok(told.includes(`\`${name} = ${value}\``), told);
  const isKnown = one.parameters.every(({ value }) => value !== null);
  for (const { text } of isKnown ? (one.findings ?? []) : [])
    assert.ok(plainText(told).includes(plainText(text)), `${text}\n${told}`);
}

/** The playground opens with the entry, the version, its reason and the values; those not known are named. */
function sameInHeader(one: Explained, { item }: LensText): void {
  const [subject] = subjectsOf({ schema: 1, items: [item], expression: "" });
  assert.ok(subject, JSON.stringify(item));
  assert.equal(item.entry, one.entry);
  assert.equal(subject.title, bare(one.name));
  assert.ok(subject.place.includes(one.version), subject.place);
  assert.equal(item.backend ?? "", one.backend);
  const { parameters } = subject.choice;
  const said = plainText(one.markdown);
  assert.ok(said.includes(plainText(item.because)), `${item.because}\n${said}`);
  for (const { name, value, from } of one.parameters) {
    if (from === "unread" || from === "refused") assert.ok(item.open?.includes(name), name);
    if (from === "code" || from === "default") {
      assert.equal(pythonValue(parameters[name] ?? null), value, name);
    }
  }
}

const valuesOf = ({ parameters }: Explained): Readonly<Record<string, number>> =>
  Object.fromEntries(
    parameters.flatMap(({ name, value }) =>
      value !== null && Number.isFinite(Number(value)) ? [[name, Number(value)] as const] : [],
    ),
  );

/** The NAME that the command line and the tools take. */
function nameOf({ framework, version, backend, entry, parameters }: Explained): string {
  const spelling = entry!.slice(entry!.indexOf(":") + 1);
  const given = parameters.flatMap(({ name, value, from }) =>
    from === "code" && value !== null ? [`${name}=${value}`] : [],
  );
  const on = backend === "" ? "" : `/${backend}`;
  return `${framework}@${version}${on}:${spelling}${given.length === 0 ? "" : `(${given.join(", ")})`}`;
}

const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(/[\s\\]+/g, " ");

const hintAt = ({ line, character, length }: Explained, hints: readonly Hint[]) =>
  hints.find(
    ({ place }) =>
      place.line === line &&
      place.character >= character + length &&
      place.character <= character + length + 1,
  );

const lensAt = ({ line, text }: Explained, lenses: readonly LensText[]) =>
  lenses.find((lens) => lens.line === line && lens.title.startsWith(`${text}: `));

const isImported = ({ line }: Explained, document: vscode.TextDocument): boolean =>
  /^(?:from|import)\b/.test(document.lineAt(line).text);

const start = ({ line, character }: Explained): vscode.Position =>
  new vscode.Position(line, character + 1);

const folderOf = (project: string): vscode.Uri =>
  vscode.Uri.joinPath(home(), project.replaceAll(/\W/g, "-"));

const home = (): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "surfaces");

const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

async function setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [id, value] of Object.entries(values))
    await vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}
