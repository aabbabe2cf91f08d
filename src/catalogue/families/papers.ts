// Papers that more than one family refers to.

import type { Paper } from "./family.ts";

export const efficientBackprop: Paper = {
  authors: "LeCun, Bottou, Orr, Müller",
  title: "Efficient BackProp",
  where: "Neural Networks: Tricks of the Trade, 1998",
};

export const glorotBengio: Paper = {
  authors: "Glorot, Bengio",
  title: "Understanding the difficulty of training deep feedforward neural networks",
  where: "AISTATS 2010",
};

export const deepSparse: Paper = {
  authors: "Glorot, Bordes, Bengio",
  title: "Deep Sparse Rectifier Neural Networks",
  where: "AISTATS 2011",
};

export const mobilenetV3: Paper = {
  authors: "Howard and others",
  title: "Searching for MobileNetV3",
  where: "arXiv:1905.02244, 2019",
};

export const gelu: Paper = {
  authors: "Hendrycks, Gimpel",
  title: "Gaussian Error Linear Units (GELUs)",
  where: "arXiv:1606.08415, 2016",
};

export const bridle: Paper = {
  authors: "Bridle",
  title:
    "Probabilistic Interpretation of Feedforward Classification Network Outputs, with Relationships to Statistical Pattern Recognition",
  where: "Neurocomputing, NATO ASI Series, 1990",
};

export const maas: Paper = {
  authors: "Maas, Hannun, Ng",
  title: "Rectifier Nonlinearities Improve Neural Network Acoustic Models",
  where: "ICML workshop on deep learning for audio, speech and language processing, 2013",
};

export const shazeer: Paper = {
  authors: "Shazeer",
  title: "GLU Variants Improve Transformer",
  where: "arXiv:2002.05202, 2020",
};
