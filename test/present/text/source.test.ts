import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import type { Entry } from "../../../src/catalogue/entry.ts";
import { sourceOf } from "../../../src/present/text/source.ts";

describe("sourceOf", () => {
  it("finds a file at its commit", () =>
    assert.deepEqual(sourceOf("Theano/Theano@f3bb5b7:theano/tensor/nnet/sigm.py#L81"), {
      title: "sigm.py#L81",
      address: "https://github.com/Theano/Theano/blob/f3bb5b7/theano/tensor/nnet/sigm.py#L81",
    }));
  it("finds the heading of a document", () =>
    assert.deepEqual(sourceOf("onnx/onnx@2bb5046:docs/Changelog.md#Selu-1"), {
      title: "Changelog.md#Selu-1",
      address: "https://github.com/onnx/onnx/blob/2bb5046/docs/Changelog.md#Selu-1",
    }));
  it("finds a paper by its number on arXiv", () => {
    const text = "Martins and Astudillo 2016, From Softmax to Sparsemax, arXiv 1602.02068";
    assert.deepEqual(sourceOf(text), {
      title: text,
      address: "https://arxiv.org/abs/1602.02068",
    });
  });
  it("leaves a page's address as it is", () =>
    assert.deepEqual(sourceOf("https://puzzlelib.org/en/"), {
      title: "puzzlelib.org/en/",
      address: "https://puzzlelib.org/en/",
    }));
  it("makes no address where there is none, or where it would not be one", () => {
    for (const text of ["onnxruntime 1.30.0, measured", "https://a b", "a/b@c:d.py#name"]) {
      assert.deepEqual(sourceOf(text), { title: text });
    }
  });
});

describe("The sources of the catalogue", () => {
  it("lead somewhere, but for measurements and papers that are not on arXiv", () => {
    const sources = [...new Set(entries.flatMap(sourcesOf))];
    const names = sources.filter((source) => sourceOf(source).address === undefined);
    assert.deepEqual(names.sort(), WITHOUT_ADDRESS);
  });
});

const sourcesOf = ({ documented, implemented, findings, examples = [] }: Entry) => [
  ...[...documented, ...implemented].flatMap(({ source, gradient }) => [
    source,
    ...(gradient === undefined ? [] : [gradient.source]),
  ]),
  ...findings.flatMap(({ sources }) => sources),
  ...examples.map(({ source }) => source),
];

const WITHOUT_ADDRESS = [
  "@tensorflow/tfjs 4.22.0, measured",
  "Bergstra, Desjardins, Lamblin and Bengio 2009, Quadratic Polynomials Learn Better Image Features",
  "Bridle 1990, Probabilistic Interpretation of Feedforward Classification Network Outputs",
  "Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, Incorporating Second-Order Functional Knowledge for Better Option Pricing",
  "Krizhevsky 2010, Convolutional Deep Belief Networks on CIFAR-10",
  "Maas, Hannun and Ng 2013, Rectifier Nonlinearities Improve Neural Network Acoustic Models, equation 2",
  "Nair and Hinton 2010, Rectified Linear Units Improve Restricted Boltzmann Machines",
  "onnxruntime 1.30.0, measured",
];
