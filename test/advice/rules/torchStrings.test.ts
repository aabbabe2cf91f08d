// PyTorch 2.1: torch/nn/init.py, torch/nn/modules/rnn.py, torch/nn/modules/transformer.py
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findings } from "../finding.ts";
import { mentions } from "../resolved.ts";

const requirements = "torch==2.1.0";
const code = (call: string): string => `import torch\nfrom torch import nn\nx = ${call}\n`;
const messages = (call: string): readonly string[] =>
  findings(code(call), { requirements }).map(({ message }) => message);

describe("The strings of PyTorch", () => {
  it("are few, and each call says which it takes", () => {
    assert.deepEqual(messages('nn.RNN(4, 4, nonlinearity="gelu")'), [
      "RNN does not take “gelu”; it takes tanh, relu.",
    ]);
    assert.deepEqual(messages('nn.TransformerEncoderLayer(8, 2, activation="silu")'), [
      "TransformerEncoderLayer does not take “silu”; it takes relu, gelu.",
    ]);
    assert.match(messages('nn.init.calculate_gain("gelu")').join(), /does not take “gelu”/);
    assert.match(messages('nn.init.kaiming_uniform_(w, nonlinearity="swish")').join(), /“swish”/);
  });
  it("are taken where they belong", () => {
    for (const call of [
      'nn.RNN(4, 4, nonlinearity="relu")',
      'nn.init.calculate_gain("selu")',
      'nn.init.calculate_gain("conv2d")',
      "nn.TransformerEncoderLayer(8, 2, activation=nn.functional.silu)",
    ])
      assert.deepEqual(messages(call), [], call);
  });
  it("have the slope that the initialiser takes", () => {
    const slope = (call: string): unknown => {
      const [found] = mentions(code(call), requirements);
      return found?.choice?.parameters["negative_slope"] ?? found?.choice?.open;
    };
    assert.equal(slope('nn.init.kaiming_normal_(w, nonlinearity="leaky_relu")'), 0);
    assert.equal(slope('nn.init.kaiming_normal_(w, 0.2, nonlinearity="leaky_relu")'), 0.2);
    assert.equal(slope('nn.init.calculate_gain("leaky_relu")'), 0.01);
    assert.equal(slope('nn.init.calculate_gain("leaky_relu", 0.3)'), 0.3);
    assert.deepEqual(slope('nn.init.calculate_gain("leaky_relu", s)'), ["negative_slope"]);
  });
});
