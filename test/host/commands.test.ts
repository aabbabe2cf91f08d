import assert from "node:assert/strict";
import * as vscode from "vscode";

import { entries } from "../../src/catalogue/frameworks/index.ts";
import { toolIds } from "../../src/extension/ids.ts";
import { accepting, finding, picking } from "./driving/answers.ts";
import { python, resultShown } from "./driving/editor.ts";
import { until } from "./driving/until.ts";

const item = {
  entry: "keras@3.0.0:keras.activations.hard_sigmoid",
  version: "3.15.1",
  backend: "jax",
  parameters: {},
  because: "",
};

describe("Evaluate Activation", () => {
  it("opens a table of value and slope for what it is handed", async () => {
    await accepting(() => vscode.commands.executeCommand("activationLens.evaluate", item));
    const text = await resultShown(/Keras 3\.15\.1 on jax/);
    assert.match(text, /# keras\.activations\.hard_sigmoid — Keras 3\.15\.1 on jax/);
    assert.match(text, /\| +-3 \| +0 \| +0 \| +c0400000 \| +00000000 \|/);
    assert.match(text, /\| +1 \| +0\.6666667 \| +0\.16666667 \| +3f800000 \| +3f2aaaab \|/);
  });

  it("takes the name under the cursor", async () => {
    const document = await python("import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(0)\n");
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf("ultra") + 2);
    editor.selection = new vscode.Selection(place, place);
    await accepting(() => vscode.commands.executeCommand("activationLens.evaluate"));
    const text = await resultShown(/ultra_fast_sigmoid — Theano/);
    assert.match(text, /MethodNotDefined/);
  });
});

describe("Find Activation", () => {
  it("shows the definition that is picked", async () => {
    await finding("ultra_fast_sigmoid", () =>
      vscode.commands.executeCommand("activationLens.find"),
    );
    const definition = /^# \S*ultra_fast_sigmoid — Theano[^]*\$\$f\(x\) = /;
    assert.match(await resultShown(definition), definition);
  });
});

describe("Report Activations in Workspace", () => {
  it("opens a table of all mentions", async () => {
    await vscode.commands.executeCommand("activationLens.reportWorkspace");
    const text = await resultShown(/^# Activations in this workspace/);
    assert.match(
      text,
      /\[keras2\/model\.py:15\]\(\/keras2\/model\.py#L15\).*`hard_sigmoid`.*clip\(0\.2 \* x \+ 0\.5, 0, 1\)/,
    );
    assert.match(text, /notebook\.ipynb, cell \d+:\d+\]/);
  });
});

describe("Copy Definition As", () => {
  it("offers LaTeX first, and NumPy next", async () => {
    const labels = await picking("LaTeX", copying);
    assert.deepEqual(labels.slice(0, 2), ["LaTeX", "NumPy"]);
  });

  it("puts LaTeX on the clipboard", async () => {
    await picking("LaTeX", copying);
    assert.match(await vscode.env.clipboard.readText(), /\\/);
  });

  it("puts NumPy on the clipboard as a function that runs", async () => {
    await picking("NumPy", copying);
    assert.match(
      await vscode.env.clipboard.readText(),
      /^import numpy as np\n\n\ndef hard_sigmoid\(x\):\n/,
    );
  });

  const copying = (): Thenable<unknown> =>
    vscode.commands.executeCommand("activationLens.copyDefinition", item);
});

describe("Verify Selected Expression", () => {
  it("opens the playground for an expression with one free name", async () => {
    const text = "def gate(v):\n    return 0.5 * (v + abs(v))\n";
    const document = await python(text);
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(text.indexOf("return"));
    editor.selection = new vscode.Selection(start, document.positionAt(text.length - 1));
    await vscode.commands.executeCommand("activationLens.verifySelection");
    const labels = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    const opened = await until(labels, (shown) => shown.includes("Activation Playground"));
    assert.ok(opened.includes("Activation Playground"));
  });
});

describe("Compare Definitions", () => {
  it("shows the two that it is handed in the playground", async () => {
    const keras2 = { entry: "keras@2.0.0:keras.activations.hard_sigmoid", version: "2.3.1" };
    await vscode.commands.executeCommand("activationLens.compare", item, { ...item, ...keras2 });
    const labels = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    const opened = await until(labels, (shown) => shown.includes("Activation Playground"));
    assert.ok(opened.includes("Activation Playground"));
  });

  it("opens a Markdown document as it reads, for functions of an axis", async () => {
    assert.match(await compared(), softmaxes);
    const { uri, viewType } = inFront();
    assert.equal(viewType, "vscode.markdown.preview.editor");
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, "markdown");
    const html = await vscode.commands.executeCommand<string>("markdown.api.render", document);
    assert.match(html, /<code[^]*<h1|<h1[^]*<code/);
  });

  it("keeps it for who goes back to it", async () => {
    await compared();
    const { uri, viewType } = inFront();
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await vscode.commands.executeCommand("vscode.openWith", uri, viewType);
    assert.match(await resultShown(softmaxes), softmaxes);
  });

  const softmaxes = /# softmax, compared[^]*keras\.activations\.sparsemax/;

  async function compared(): Promise<string> {
    const [first, second] = ["softmax", "sparsemax"].map((name) => ({
      ...item,
      entry: entries.find(
        ({ id }) => id.endsWith(`:keras.activations.${name}`) && id.startsWith("keras@3"),
      )!.id,
    }));
    await vscode.commands.executeCommand("activationLens.compare", first, second);
    return resultShown(softmaxes);
  }

  function inFront(): vscode.TabInputCustom {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom);
    return input;
  }
});

describe("language-model tools", () => {
  it("are registered under the names that the manifest describes", () => {
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const id of Object.keys(toolIds)) assert.ok(names.includes(id), id);
  });

  it("answer with a definition", async () => {
    const { content } = await vscode.lm.invokeTool("get_activation_definition", {
      input: { name: "keras@2.3.1:hard_sigmoid" },
      toolInvocationToken: undefined,
    });
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.match(part.value, /clip\(0\.2 \* x \+ 0\.5, 0, 1\)/);
  });
});
