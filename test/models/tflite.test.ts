import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspectionOf } from "../../src/advice/models/inspection.ts";
import { meaningText } from "../../src/advice/models/changeText.ts";
import { inLines, type NodeSite } from "../../src/models/nodeSites.ts";
import type { Architecture, SavedParameter } from "../../src/models/site.ts";
import { projectOf } from "../../src/project/project.ts";

/** The entry of an operator and what it computes; empty where the operator is not known. */
function meaning(operator: string, ...given: readonly SavedParameter[]): string {
  const site: NodeSite = {
    framework: "tflite",
    kind: "operation",
    ...{ text: operator, name: operator, pointer: "subgraphs/0/operators/0" },
    ...{ layer: "", key: "builtin_code", given },
  };
  const architecture: Architecture = { kind: "tflite", ...inLines([site]) };
  const { rows } = inspectionOf(architecture, { path: "a.tflite", project: projectOf([]) });
  return rows
    .flatMap(({ mention: { choice } }) =>
      choice ? [`${choice.entry.name}: ${meaningText(choice)}`] : [],
    )
    .join();
}

describe("an operator of TFLite", () => {
  it("means what TFLite computes", () => {
    const meanings: readonly (readonly [operator: string, formula: string])[] = [
      ["RELU", "maximum(x, 0)"],
      ["RELU_N1_TO_1", "clip(x, -1, 1)"],
      ["RELU6", "minimum(maximum(x, 0), 6)"],
      ["RELU_0_TO_1", "clip(x, 0, 1)"],
      ["TANH", "tanh(x)"],
      ["LOGISTIC", "1 / (1 + exp(-x))"],
      ["ELU", "where(x > 0, x, expm1(x))"],
      ["HARD_SWISH", "x * minimum(maximum(x + 3, 0), 6) / 6"],
    ];
    for (const [operator, formula] of meanings)
      assert.equal(meaning(operator), `runtimes:tflite.${operator}: ${formula}`);
  });
  it("has the options of the model", () => {
    assert.match(meaning("LEAKY_RELU", { name: "alpha", text: "0.3", value: 0.3 }), /0\.3 \* x/);
    assert.match(meaning("GELU", { name: "approximate", text: "true", value: true }), /tanh/);
    assert.match(meaning("GELU", { name: "approximate", text: "false", value: false }), /erf/);
  });
  it("is a softmax with the factor of the model", () => {
    assert.match(meaning("SOFTMAX", { name: "beta", text: "2", value: 2 }), /exp\(2 \* /);
    assert.match(meaning("LOG_SOFTMAX"), /^runtimes:tflite\.LOG_SOFTMAX: /);
  });
  it("keeps its slope open where that is among the weights", () =>
    assert.equal(
      meaning("PRELU", { name: "alpha", text: "model/alpha", value: undefined }),
      "runtimes:tflite.PRELU: where(x > 0, x, alpha * x)",
    ));
});
