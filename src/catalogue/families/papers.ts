// Papers that more than one family refers to.

import type { Paper } from "./family.ts";

export const EFFICIENT_BACKPROP: Paper = {
  authors: "LeCun, Bottou, Orr, Müller",
  title: "Efficient BackProp",
  where: "Neural Networks: Tricks of the Trade, 1998",
};

export const GLOROT_BENGIO: Paper = {
  authors: "Glorot, Bengio",
  title: "Understanding the difficulty of training deep feedforward neural networks",
  where: "AISTATS 2010",
};

export const DEEP_SPARSE: Paper = {
  authors: "Glorot, Bordes, Bengio",
  title: "Deep Sparse Rectifier Neural Networks",
  where: "AISTATS 2011",
};

export const MOBILENET_V3: Paper = {
  authors: "Howard and others",
  title: "Searching for MobileNetV3",
  where: "arXiv:1905.02244, 2019",
};

export const GELU: Paper = {
  authors: "Hendrycks, Gimpel",
  title: "Gaussian Error Linear Units (GELUs)",
  where: "arXiv:1606.08415, 2016",
};

export const BRIDLE: Paper = {
  authors: "Bridle",
  title:
    "Probabilistic Interpretation of Feedforward Classification Network Outputs, with Relationships to Statistical Pattern Recognition",
  where: "Neurocomputing, NATO ASI Series, 1990",
};

export const MAAS: Paper = {
  authors: "Maas, Hannun, Ng",
  title: "Rectifier Nonlinearities Improve Neural Network Acoustic Models",
  where: "ICML workshop on deep learning for audio, speech and language processing, 2013",
};

export const SHAZEER: Paper = {
  authors: "Shazeer",
  title: "GLU Variants Improve Transformer",
  where: "arXiv:2002.05202, 2020",
};
