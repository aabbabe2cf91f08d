// Activations that look at a whole axis, and those that change nothing or only the scale.

import type { Family } from "./family.ts";
import { bridle, shazeer } from "./papers.ts";

export const vectors: readonly Family[] = [
  {
    id: "softmax",
    title: "Softmax",
    summary: "Exponentials divided by their sum: a probability for each class.",
    strengths: [
      "Its outputs are a distribution, and with cross-entropy the gradient of the loss is the error itself.",
      "It is a smooth form of choosing the largest, which is what attention needs.",
    ],
    weaknesses: [
      "Every class keeps some probability, so nothing is ever ruled out.",
      "The exponentials overflow unless the largest input is subtracted first.",
      "It is easily too sure: the scale of its inputs decides, and networks are badly calibrated.",
      "The default axis differs between frameworks and versions.",
    ],
    history:
      "Boltzmann and Gibbs used the same distribution in physics. Bridle named it in 1989 and gave it to classification networks.",
    papers: [bridle],
    relatives: [
      { family: "logSoftmax", how: "is its logarithm, and safer in losses." },
      { family: "sparsemax", how: "gives exact zeros." },
      { family: "hardmax", how: "gives everything to the largest." },
      { family: "sigmoid", how: "is the same for two classes." },
    ],
  },
  {
    id: "logSoftmax",
    title: "Log softmax",
    summary: "The logarithm of softmax.",
    strengths: [
      "Log-likelihoods stay finite where probabilities would underflow to zero.",
      "It is cheaper than a softmax followed by a logarithm.",
    ],
    weaknesses: ["Its outputs are not probabilities; code that expects those goes wrong quietly."],
    history: "It came with the losses that work on log-likelihoods.",
    papers: [bridle],
    relatives: [{ family: "softmax", how: "is what it is the logarithm of." }],
  },
  {
    id: "sparsemax",
    title: "Sparsemax",
    summary: "The nearest point of the probability simplex: a distribution with exact zeros.",
    strengths: [
      "Attention that is exactly zero can be read and skipped.",
      "It is piecewise linear and needs no exponential.",
    ],
    weaknesses: [
      "It sorts its inputs, so it is slower for many classes.",
      "Classes at zero get no gradient; it needs a loss of its own, for the logarithm of zero is infinite.",
    ],
    history:
      "Martins and Astudillo introduced it in 2016 for attention and for several labels at once.",
    papers: [
      {
        authors: "Martins, Astudillo",
        title:
          "From Softmax to Sparsemax: A Sparse Model of Attention and Multi-Label Classification",
        where: "arXiv:1602.02068, 2016",
      },
    ],
    relatives: [
      { family: "softmax", how: "keeps every class above zero." },
      { family: "hardmax", how: "keeps one class only." },
    ],
  },
  {
    id: "hardmax",
    title: "Hardmax",
    summary: "One for the largest input and zero for the others.",
    strengths: ["It is a decision, ready to be used as an index."],
    weaknesses: [
      "It has no useful gradient: it is flat wherever it is defined, and jumps between.",
    ],
    history: "An operator of ONNX, for models that end with a decision.",
    papers: [],
    relatives: [{ family: "softmax", how: "is the smooth form." }],
  },
  {
    id: "glu",
    title: "GLU",
    summary: "One half of the input, gated by the sigmoid of the other half.",
    strengths: [
      "The gate is learned and apart from the content, and the content keeps a linear path for gradients.",
      "With other gates it improves the feed-forward layers of transformers.",
    ],
    weaknesses: [
      "It needs twice the inputs for its outputs, so the layer before doubles.",
      "The axis that is split must have an even length.",
    ],
    history:
      "Dauphin and others used it in convolutional language models; Shazeer tried other gates.",
    papers: [
      {
        authors: "Dauphin, Fan, Auli, Grangier",
        title: "Language Modeling with Gated Convolutional Networks",
        where: "arXiv:1612.08083, 2016",
      },
      shazeer,
    ],
    relatives: [
      { family: "silu", how: "gates the input by itself." },
      { family: "maxout", how: "compares linear functions and does not multiply them." },
    ],
  },
  {
    id: "geglu",
    title: "GEGLU",
    summary: "One half of the input, times GELU of the other half.",
    strengths: [
      "It gave lower perplexity than GELU alone in the feed-forward layers of transformers.",
      "One half keeps a linear path for gradients.",
    ],
    weaknesses: [
      "It needs twice the inputs for its outputs, so the layer before doubles.",
      "Libraries differ in which half GELU is applied to, and in which GELU.",
    ],
    history: "Shazeer tried it in 2020 among other gates; T5 1.1, Gemma and diffusers use it.",
    papers: [shazeer],
    relatives: [
      { family: "glu", how: "has the sigmoid for its gate." },
      { family: "swiglu", how: "has silu for its gate." },
    ],
  },
  {
    id: "swiglu",
    title: "SwiGLU",
    summary: "One half of the input, times silu of the other half.",
    strengths: [
      "It gave lower perplexity than ReLU or GELU alone in the feed-forward layers of transformers.",
      "One half keeps a linear path for gradients.",
    ],
    weaknesses: [
      "It needs twice the inputs for its outputs, so the layer before doubles.",
      "It grows like a square, and large products overflow float16.",
    ],
    history: "Shazeer tried it in 2020 among other gates; PaLM and Llama made it common.",
    papers: [shazeer],
    relatives: [
      { family: "glu", how: "has the sigmoid for its gate." },
      { family: "geglu", how: "has GELU for its gate." },
    ],
  },
  {
    id: "clampedSwiglu",
    title: "Clamped SwiGLU",
    summary:
      "The content plus 1, times the gate and the logistic function of 1.702 times the gate, both clamped.",
    strengths: [
      "Clamping both keeps their product within the range of 16-bit formats.",
      "With 1 added, a content of 0 lets the gate through.",
    ],
    weaknesses: [
      "Engines that leave out the clamps, the factor 1.702 or the 1 compute something else.",
      "Where the clamps hold, no gradient passes.",
    ],
    history: "GPT-OSS introduced it in 2025.",
    papers: [],
    relatives: [
      { family: "swiglu", how: "has neither clamps nor the added 1." },
      { family: "quickGelu", how: "is its gate without the clamp." },
    ],
  },
  {
    id: "linear",
    title: "Linear",
    summary: "The input itself.",
    strengths: ["It is right where any number is a possible answer, as in regression."],
    weaknesses: ["Layers with it in between are together no more than one linear layer."],
    history: "What a layer does when no activation is named.",
    papers: [],
    relatives: [{ family: "relu", how: "is the same for positive inputs." }],
  },
  {
    id: "exponential",
    title: "Exponential",
    summary: "The exponential function.",
    strengths: [
      "It turns sums into products and any number into a positive one, as for rates of events.",
    ],
    weaknesses: [
      "It grows so fast that gradients explode, and it overflows for inputs that are not even large.",
    ],
    history: "Keras has had it as an activation since 2.2.3.",
    papers: [],
    relatives: [
      { family: "softplus", how: "is positive too and grows like a straight line." },
      { family: "softmax", how: "divides exponentials by their sum." },
    ],
  },
];
