import assert from "node:assert/strict";
import * as vscode from "vscode";

import { cells, python } from "./driving/editor.ts";
import { until } from "./driving/until.ts";

const code = `from keras.layers import Dense, LeakyReLU
a = Dense(
    8, activation="hard_sigmoid",
)
b = LeakyReLU(0.1)(a)
c = LeakyReLU(slope)(a)
`;

describe("inlay hints", () => {
  const enabled = "activationLens.inlayHints.enabled";
  beforeEach(() => set(enabled, true));
  afterEach(() => set(enabled, undefined));

  it("are off until the setting says so", async () => {
    await set(enabled, undefined);
    assert.deepEqual(await hints(await python(code)), []);
  });

  it("show the definition in short behind the name, with the hover's text", async () => {
    const document = await python(code);
    const found = await hints(document);
    assert.deepEqual(
      found.map(({ label, position }) => `${position.line}:${position.character} ${text(label)}`),
      [
        "2:32 minimum(maximum(x + 3, 0), 6) / 6",
        "4:13 where(x > 0, x, 0.1x)",
        "5:13 where(x > 0, x, x * negative_slope)",
      ],
    );
  });

  it("follow the version that is set", async () => {
    const document = await python(code);
    const first = async (): Promise<string> => text((await hints(document))[0]?.label);
    const clip = /^clip\(0\.2x \+ 0\.5, 0, 1\)$/;
    await set("activationLens.version", { keras: "2.3.1" });
    try {
      assert.match(await until(first, (shown) => clip.test(shown)), clip);
    } finally {
      await set("activationLens.version", undefined);
    }
  });

  it("see the cells before, in a notebook", async () => {
    const [, last] = await cells("import keras", "keras.activations.relu(0)");
    const found = await hints(last!);
    assert.deepEqual(
      found.map(({ label }) => text(label)),
      ["maximum(x, 0)"],
    );
  });
});

describe("CodeLens", () => {
  const enabled = "activationLens.codeLens.enabled";
  afterEach(() => set(enabled, undefined));

  it("is off until the setting says so", async () =>
    assert.deepEqual(await lenses(await python(code)), []));

  it("stands above the statement and opens the playground", async () => {
    await set(enabled, true);
    const found = await lenses(await python(code));
    assert.deepEqual(
      found.map(({ range, command }) => `${range.start.line} ${command?.title}`),
      [
        "1 hard_sigmoid: minimum(maximum(x + 3, 0), 6) / 6",
        "4 LeakyReLU: where(x > 0, x, 0.1x)",
        "5 LeakyReLU: where(x > 0, x, x * negative_slope)",
      ],
    );
    assert.equal(found[0]?.command?.command, "activationLens.openPlayground");
  });
});

const hints = async (document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> =>
  vscode.commands.executeCommand(
    "vscode.executeInlayHintProvider",
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );

const lenses = async (document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> =>
  vscode.commands.executeCommand("vscode.executeCodeLensProvider", document.uri, 100);

const set = (id: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);

const text = (label: vscode.InlayHint["label"] | undefined): string =>
  typeof label === "string" ? label : (label ?? []).map(({ value }) => value).join("");
