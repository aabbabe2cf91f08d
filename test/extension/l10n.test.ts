import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import ts from "typescript";

const languages = ["de", "ru", "zh-cn"];

const json = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;

/** The first argument of every call of l10n.t in the files that hold sentences. */
const asked = ["src/extension", "src/present", "src/advice"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => callsIn(`${folder}/${file}`)),
);

function callsIn(file: string): readonly ts.Expression[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText()))
      found.push(node.arguments[0]!);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const sentences = [...new Set(asked.filter(ts.isStringLiteral).map(({ text }) => text))].sort();
const places = (text: string) => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe("the extension's sentences", () => {
  it("are literal, so that a translator finds them", () =>
    assert.deepEqual(
      asked.filter((one) => !ts.isStringLiteral(one)).map((one) => one.getText()),
      [],
    ));

  for (const language of languages) {
    const bundle = json(`l10n/bundle.l10n.${language}.json`);

    it(`are all told in ${language}, and no others`, () =>
      assert.deepEqual(Object.keys(bundle).sort(), sentences));

    it(`keep their places in ${language}`, () =>
      assert.deepEqual(
        sentences.filter((text) => places(text).join() !== places(bundle[text] ?? "").join()),
        [],
      ));

    it(`are matched by the manifest's in ${language}`, () =>
      assert.deepEqual(
        Object.keys(json(`package.nls.${language}.json`)).sort(),
        Object.keys(json("package.nls.json")).sort(),
      ));
  }

  it("of the manifest are all used, and none is missing", () => {
    const used = readFileSync("package.json", "utf8").match(/(?<="%)[\w.-]+(?=%")/g) ?? [];
    assert.deepEqual([...new Set(used)].sort(), Object.keys(json("package.nls.json")).sort());
  });
});
