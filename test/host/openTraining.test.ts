import assert from "node:assert/strict";
import * as vscode from "vscode";

import { emptySelection } from "../../src/protocol/selection.ts";
import type { TrainingExperiment } from "../../src/protocol/trainingOrder.ts";
import { until } from "./driving/until.ts";

const experiment: TrainingExperiment = {
  selection: { ...emptySelection, expression: "x * sigmoid(x)" },
  training: {
    ...{ task: "moons", loss: "squared", init: "he", optimizer: "adam" },
    ...{ networks: "100", epochs: "20", rate: "0.01", hidden: "8", seed: "7" },
    ...{ straightThrough: false, of: "documented", layers: [], map: false },
  },
};

const isOpen = (): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ label }) => label === "Activation Playground"),
  );

const open = (handed?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand("activationLens.openTraining", handed);

describe("Open Training Laboratory", () => {
  beforeEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("opens the playground with the experiment of a link", async () => {
    await open(experiment);
    assert.equal(await until(isOpen, Boolean), true);
  });

  it("opens nothing for a link that holds no training", async () => {
    await open({ ...experiment, training: { task: "mnist" } });
    await open("https://example.com");
    assert.equal(isOpen(), false);
  });
});
