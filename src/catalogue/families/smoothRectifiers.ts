// Rectifiers without a corner, and those that bend to a limit.

import type { Family } from "./family.ts";
import { deepSparse, gelu, mobilenetV3 } from "./papers.ts";

export const smoothRectifiers: readonly Family[] = [
  {
    id: "softplus",
    title: "Softplus",
    summary: "A ReLU with a round corner: the logarithm of one plus the exponential.",
    formula: "log1p(exp(x))",
    strengths: [
      "It is smooth everywhere, so second derivatives exist.",
      "It turns any number into a positive one, which suits variances and rates.",
    ],
    weaknesses: [
      "The plain formula overflows for large inputs and loses all digits for very negative ones; frameworks switch formulas at thresholds.",
      "It costs an exponential and a logarithm, and rarely trains better than ReLU.",
    ],
    history:
      "Dugas and others used it in 2001 as a positive, convex building block for prices of options.",
    papers: [
      {
        authors: "Dugas, Bengio, Bélisle, Nadeau, Garcia",
        title: "Incorporating Second-Order Functional Knowledge for Better Option Pricing",
        where: "Advances in Neural Information Processing Systems 13, 2001",
      },
      deepSparse,
    ],
    relatives: [
      { family: "relu", how: "has the corner." },
      { family: "sigmoid", how: "is its slope." },
      { family: "squareplus", how: "has the same shape without an exponential." },
      { family: "sparsePlus", how: "reaches zero and the diagonal exactly." },
    ],
  },
  {
    id: "squareplus",
    title: "Squareplus",
    summary: "A ReLU with a round corner, made of a square root.",
    strengths: ["It needs a square root and no exponential, so it is fast."],
    weaknesses: [
      "It falls off like a fraction, so very negative inputs still leave a trace.",
      "For large inputs the square overflows long before the result would.",
    ],
    history: "Barron proposed it in 2021 as a cheaper softplus.",
    papers: [
      {
        authors: "Barron",
        title: "Squareplus: A Softplus-Like Algebraic Rectifier",
        where: "arXiv:2112.11687, 2021",
      },
    ],
    relatives: [
      { family: "softplus", how: "is the shape that it copies." },
      { family: "softsign", how: "is another function that needs no exponential." },
    ],
  },
  {
    id: "sparsePlus",
    title: "Sparse plus",
    summary: "A ReLU whose corner is replaced by a piece of a parabola.",
    strengths: ["It is smooth once and still exactly zero and exactly linear outside the bend."],
    weaknesses: ["Units can die, for the slope is zero left of the bend."],
    history: "JAX added it together with its slope, the sparse sigmoid; Keras followed.",
    papers: [],
    relatives: [
      { family: "softplus", how: "comes near zero and never reaches it." },
      { family: "hardSigmoid", how: "with slope one half is its derivative." },
      { family: "sparsemax", how: "is the vector activation of the same kind." },
    ],
  },
  {
    id: "elu",
    title: "ELU",
    summary:
      "The input itself where it is positive, and an exponential that bends to a limit elsewhere.",
    strengths: [
      "Negative outputs pull the mean activation towards zero, which speeds up learning.",
      "It saturates for very negative inputs, so noise there is not passed on.",
      "Negative inputs near zero keep a gradient, so units do not die at once.",
    ],
    weaknesses: [
      "It needs an exponential.",
      "With alpha other than one its slope jumps at zero.",
      "Written with exp(x) - 1 small negative inputs lose most of their digits; expm1 keeps them.",
    ],
    history: "Clevert and others introduced it in 2015.",
    papers: [
      {
        authors: "Clevert, Unterthiner, Hochreiter",
        title: "Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)",
        where: "arXiv:1511.07289, 2015",
      },
    ],
    relatives: [
      { family: "selu", how: "scales it so that activations normalise themselves." },
      { family: "celu", how: "keeps its slope continuous for every alpha." },
      { family: "leakyRelu", how: "falls for ever and costs no exponential." },
    ],
  },
  {
    id: "selu",
    title: "SELU",
    summary: "An ELU with fixed constants that draw mean and variance of activations to 0 and 1.",
    strengths: [
      "Deep fully connected networks train without batch normalisation, for activations normalise themselves.",
    ],
    weaknesses: [
      "It only works as intended with LeCun initialisation, alpha dropout and plain layers; skip connections and convolutions break the argument.",
      "Its slope jumps at zero, and frameworks differ in the value they take there.",
    ],
    history: "Klambauer and others derived the two constants in 2017 with a long proof.",
    papers: [
      {
        authors: "Klambauer, Unterthiner, Mayr, Hochreiter",
        title: "Self-Normalizing Neural Networks",
        where: "arXiv:1706.02515, 2017",
      },
    ],
    relatives: [{ family: "elu", how: "has no scale and a free alpha." }],
  },
  {
    id: "celu",
    title: "CELU",
    summary: "An ELU whose exponential is stretched by alpha, so that its slope is continuous.",
    strengths: ["One parameter sets limit and width together, and the slope never jumps."],
    weaknesses: [
      "It needs an exponential and a division.",
      "Where it is written as a sum of a maximum and a minimum, automatic differentiation can count the slope at zero twice.",
    ],
    history: "Barron proposed it in 2017 as a repair of ELU.",
    papers: [
      {
        authors: "Barron",
        title: "Continuously Differentiable Exponential Linear Units",
        where: "arXiv:1704.07483, 2017",
      },
    ],
    relatives: [{ family: "elu", how: "is the same for alpha one." }],
  },
  {
    id: "silu",
    title: "SiLU, or Swish",
    summary: "The input times its own sigmoid.",
    formula: "x / (1 + exp(-x))",
    strengths: [
      "It is smooth and lets a little of small negative inputs through, which helps very deep networks.",
      "It needs no parameter and often replaces ReLU without other changes.",
    ],
    weaknesses: [
      "It costs an exponential and a division.",
      "It is not monotonic: two inputs can give the same output.",
      "At minus infinity the product of infinity and zero is NaN, where the limit is zero.",
    ],
    history:
      "Hendrycks and Gimpel named it in passing in 2016, Elfwing and others used it in reinforcement learning, and a search by Ramachandran and others found it again as Swish.",
    papers: [
      gelu,
      {
        authors: "Elfwing, Uchibe, Doya",
        title:
          "Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning",
        where: "arXiv:1702.03118, 2017",
      },
      {
        authors: "Ramachandran, Zoph, Le",
        title: "Searching for Activation Functions",
        where: "arXiv:1710.05941, 2017",
      },
    ],
    relatives: [
      { family: "hardSwish", how: "replaces the sigmoid by straight pieces." },
      { family: "gelu", how: "takes the normal distribution in place of the logistic one." },
      { family: "mish", how: "multiplies by the tanh of softplus." },
      { family: "glu", how: "gates one half of the input by the other." },
    ],
  },
  {
    id: "hardSwish",
    title: "Hard swish",
    summary: "The input times its own hard sigmoid.",
    formula: "x * minimum(maximum(x + 3, 0), 6) / 6",
    strengths: [
      "It has the shape of SiLU at the cost of a few multiplications, which suits phones and integer arithmetic.",
    ],
    weaknesses: [
      "Left of the bend the slope is zero, so units can die.",
      "The slope has jumps, and the value at the kinks differs even between parts of one kernel.",
      "Multiplied before it is divided, large inputs overflow early.",
    ],
    history: "MobileNetV3 introduced it in 2019.",
    papers: [mobilenetV3],
    relatives: [
      { family: "silu", how: "is the smooth curve it stands for." },
      { family: "hardSigmoid", how: "is the factor." },
    ],
  },
  {
    id: "gelu",
    title: "GELU",
    summary: "The input times the probability that a standard normal variable lies below it.",
    formula: "0.5 * x * erfc(-x / sqrt(2))",
    strengths: [
      "It weights inputs by how large they are among others and not by their sign alone, which suits normalised layers.",
      "It is the usual choice of transformers, so pretrained weights expect it.",
    ],
    weaknesses: [
      "Two functions go by this name, the exact one with erf and an approximation with tanh, and frameworks choose different defaults.",
      "It is costly, and the cancellation in one plus erf loses digits for negative inputs.",
      "It is not monotonic.",
    ],
    history: "Hendrycks and Gimpel introduced it in 2016; BERT and GPT made it common.",
    papers: [gelu],
    relatives: [
      { family: "silu", how: "takes the logistic distribution in place of the normal one." },
      { family: "relu", how: "is its limit when the input is scaled up." },
    ],
  },
  {
    id: "quickGelu",
    title: "QuickGELU",
    summary: "The input times the logistic function of 1.702 times the input.",
    formula: "x / (1 + exp(-(1.702 * x)))",
    strengths: [
      "It needs one exponential, and none of the error function or tanh of GELU.",
      "OpenAI's CLIP models were trained with it, so their weights expect it.",
    ],
    weaknesses: [
      "It is up to 0.0203 away from GELU, so weights trained with one give other results with the other.",
      "It is not monotonic.",
    ],
    history:
      "Hendrycks and Gimpel gave it in 2016 as a fast approximation of GELU; CLIP made it a function of its own.",
    papers: [gelu],
    relatives: [
      { family: "gelu", how: "is what it approximates." },
      { family: "silu", how: "has the factor 1 in place of 1.702." },
    ],
  },
  {
    id: "hardMish",
    title: "Hard Mish",
    summary: "A parabola between -2 and 0, the input itself above and 0 below.",
    strengths: ["It takes comparisons and products only."],
    weaknesses: ["It is up to 0.2525 away from Mish, at -2.", "Its slope jumps at -2."],
    history: "timm has it after notes by the author of Mish.",
    papers: [],
    relatives: [{ family: "mish", how: "is the smooth curve it stands for." }],
  },
  {
    id: "sqrtSoftplus",
    title: "Square root of softplus",
    summary: "The square root of softplus.",
    strengths: ["It is positive and grows slowly, so that no expert of a router takes all."],
    weaknesses: ["It needs an exponential, a logarithm and a root."],
    history: "DeepSeek-V4 scores its experts with it.",
    papers: [],
    relatives: [{ family: "softplus", how: "is its square." }],
  },
  {
    id: "xielu",
    title: "xIELU",
    summary:
      "A parabola for positive inputs, and the integral of an exponential for negative ones.",
    strengths: ["Its curvature on both sides is learned, layer by layer."],
    weaknesses: [
      "Its gradient grows without bound.",
      "Both curvatures are further parameters, which transformers keeps in bfloat16.",
    ],
    history: "Huang and Schlag derived it in 2024 by integrating ELU; Apertus uses it.",
    papers: [
      {
        authors: "Huang, Schlag",
        title: "Deriving Activation Functions Using Integration",
        where: "arXiv:2411.13010, 2024",
      },
    ],
    relatives: [
      { family: "elu", how: "is the function whose integral it is." },
      { family: "relu2", how: "is a parabola for positive inputs and 0 for others." },
    ],
  },
  {
    id: "snake",
    title: "Snake",
    summary: "The input plus a wave, the square of a sine.",
    formula: "x + sin(x) ** 2",
    strengths: [
      "It keeps waving outside the data, so a network can continue a periodic signal there.",
      "It never falls, so it trains much as a rectifier does.",
    ],
    weaknesses: [
      "Its slope is zero once in each period.",
      "It needs a sine, which is slow and loses digits at large inputs.",
    ],
    history:
      "Ziyin, Hartwig and Ueda proposed it in 2020 for periodic data; BigVGAN and other generators of audio learn its frequency for each channel.",
    papers: [
      {
        authors: "Ziyin, Hartwig, Ueda",
        title: "Neural Networks Fail to Learn Periodic Functions and How to Fix It",
        where: "arXiv:2006.08195, 2020",
      },
    ],
    relatives: [{ family: "linear", how: "is the input without the wave." }],
  },
  {
    id: "mish",
    title: "Mish",
    summary: "The input times the tanh of its softplus.",
    formula: "x * tanh(log1p(exp(x)))",
    strengths: [
      "It is smooth to every order and keeps small negative values, and did well in object detection.",
    ],
    weaknesses: [
      "It is the costliest of its kind: an exponential, a logarithm and a tanh.",
      "It is not monotonic.",
      "Its gradient is easily computed wrongly far on the negative side, where its factors underflow at different places.",
    ],
    history: "Misra proposed it in 2019; YOLOv4 took it up.",
    papers: [
      {
        authors: "Misra",
        title: "Mish: A Self Regularized Non-Monotonic Activation Function",
        where: "arXiv:1908.08681, 2019",
      },
    ],
    relatives: [{ family: "silu", how: "has nearly the same shape and costs less." }],
  },
];
