import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import { explanationOf } from "../../../src/present/hover/explanation.ts";
import type { Namesake } from "../../../src/present/hover/facts.ts";
import { table } from "../../../src/advice/spellings/table.ts";
import { mentions } from "../../advice/resolved.ts";
import { values } from "../computes.ts";

const wide = { arithmetic: "f64", format: "f64", of: "documented" } as const;
const [erf, tanh, quick] = [0.8413447460685429, 0.8411919906082768, 1 / (1 + Math.exp(-1.702))];

describe("An engine's gelu", () => {
  it("is the form with tanh in llama.cpp, TensorRT-LLM and text-embeddings-inference", () => {
    for (const name of ["ggml.gelu", "tensorrt-llm.gelu", "tei.gelu", "candle.tensor_gelu"])
      close(name, tanh);
  });
  it("is the form with erf in candle, CTranslate2, Core ML and OpenVINO unless they are told otherwise", () => {
    for (const name of ["ggml.gelu_erf", "candle.gelu", "ctranslate2.gelu", "coreml.gelu"])
      close(name, erf);
    close("openvino.Gelu(approximation_mode=tanh)", tanh);
    close("coreml.gelu(mode=TANH_APPROXIMATION)", tanh);
    close("coreml.gelu(mode=SIGMOID_APPROXIMATION)", quick);
    close("ctranslate2.marian_gelu", quick);
  });
  // numpy.float16 of the float32 formula at numpy.float16(x); the last two lie between two float16 numbers
  it("is looked up in a table of float16 numbers by llama.cpp on the CPU", () => {
    const xs = [8.0039, 8.004, 1, -1, -0, -20, 20, 1e-7, 1.00048828125, -2.0009765625];
    const wanted = [
      ...[8, 8.0078125, 0.84130859375, -0.1588134765625, -0, 0, 20],
      ...[5.960464477539063e-8, 0.84130859375, -0.04541015625],
    ];
    assert.deepEqual(values("runtimes:ggml.gelu", xs.map(Math.fround)), wanted);
  });
});

describe("An engine's words", () => {
  it("are read in no code", () =>
    assert.ok([...table.names.values()].every(({ framework }) => framework !== "runtimes")));
  it("say which of a framework's namesakes differ there, each engine by its title", () => {
    const [gelu] = enginesBeside("y = F.gelu(x)");
    assert.deepEqual(gelu?.where, [
      "llama.cpp (ggml)",
      "TensorRT-LLM",
      "text-embeddings-inference",
    ]);
    assert.ok(gelu.apart.kind === "most" && Math.abs(gelu.apart.value - 4.73e-4) < 1e-6);
  });
  it("are not listed where they agree", () => assert.deepEqual(enginesBeside("y = F.silu(x)"), []));
  it("have no gradient where a table computes them", () => {
    const found = entries.find(({ id }) => id === "runtimes@0:ggml.gelu");
    assert.equal(found?.implemented[0]?.gradient?.kind, "none");
  });
});

function close(name: string, wanted: number): void {
  const [got] = values(`runtimes:${name}`, [1], wide);
  assert.ok(Math.abs(got! - wanted) < 1e-15, `${name} ${got}`);
}

function enginesBeside(code: string): readonly Namesake[] {
  const mention = mentions(`import torch.nn.functional as F\n${code}\n`, "torch==2.9.0").at(-1);
  assert.ok(mention);
  const explanation = explanationOf(mention, formulaAnswers());
  assert.ok(explanation.kind === "function");
  return explanation.facts.namesakes.filter(({ engines }) => engines === true);
}
