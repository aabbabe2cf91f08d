// Functions that keep the positive part and change the negative one, made of straight pieces.

import type { Family } from "./family.ts";
import { deepSparse, maas } from "./papers.ts";

export const rectifiers: readonly Family[] = [
  {
    id: "relu",
    title: "ReLU",
    summary: "The positive part of the input; everything else becomes zero.",
    formula: "maximum(x, 0)",
    strengths: [
      "The slope is one for every active unit, so gradients pass through deep stacks without shrinking.",
      "One comparison computes it, and its gradient needs only a sign.",
      "Many outputs are exactly zero, which makes representations sparse and can save work.",
    ],
    weaknesses: [
      "A unit whose input is negative for all data gets no gradient and stays dead; large learning rates and strongly negative biases cause it.",
      "Its outputs are not centred at zero, which shifts the mean of the next layer's inputs.",
      "It has no upper bound, so activations can overflow in small number formats.",
      "At zero the slope is a convention: 0 in most frameworks, one half in Theano and all that runs on it.",
    ],
    history:
      "Fukushima used it in 1969 for a network of visual features. Nair and Hinton brought it to Boltzmann machines in 2010, Glorot and others to deep supervised networks, and AlexNet made it the default in 2012.",
    papers: [
      {
        authors: "Fukushima",
        title: "Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements",
        where: "IEEE Transactions on Systems Science and Cybernetics 5, 1969",
      },
      {
        authors: "Nair, Hinton",
        title: "Rectified Linear Units Improve Restricted Boltzmann Machines",
        where: "ICML 2010",
      },
      {
        authors: "Shang, Sohn, Almeida, Lee",
        title:
          "Understanding and Improving Convolutional Neural Networks via Concatenated Rectified Linear Units",
        where: "arXiv:1603.05201, 2016",
      },
      deepSparse,
    ],
    relatives: [
      { family: "leakyRelu", how: "keeps a small slope below zero." },
      { family: "relu6", how: "is cut off at 6." },
      { family: "softplus", how: "rounds the corner." },
      { family: "elu", how: "bends to a negative limit." },
      { family: "silu", how: "weights the input smoothly and not by its sign." },
    ],
  },
  {
    id: "relu2",
    title: "Squared ReLU",
    summary: "The square of the positive part of the input.",
    formula: "maximum(x, 0) ** 2",
    strengths: [
      "It bends into zero without a corner, so its slope is continuous.",
      "Many outputs are exactly zero, and those that are not stand out the more.",
    ],
    weaknesses: [
      "A unit whose input is negative for all data gets no gradient and stays dead.",
      "Its slope grows with its input, and its output grows faster than the input: it has no upper bound and overflows small number formats early.",
    ],
    history: "A search over transformers found it in 2021, in Primer.",
    papers: [
      {
        authors: "So, Mańke, Liu, Dai, Shazeer, Le",
        title: "Primer: Searching for Efficient Transformers for Language Modeling",
        where: "arXiv:2109.08668, 2021",
      },
    ],
    relatives: [{ family: "relu", how: "is its square root." }],
  },
  {
    id: "relu6",
    title: "ReLU6",
    summary: "The positive part of the input, cut off at 6.",
    formula: "minimum(maximum(x, 0), 6)",
    strengths: [
      "The bound is known beforehand, so activations fit a fixed-point format with a fixed scale.",
      "It encourages sparse features early in training.",
    ],
    weaknesses: [
      "Units can die on both sides, for the slope is zero below 0 and above 6.",
      "The bound is arbitrary and may lie in the middle of useful activations.",
    ],
    history:
      "Krizhevsky chose the cap for deep belief networks on CIFAR-10 in 2010. MobileNet uses it for its robustness in low precision.",
    papers: [
      {
        authors: "Krizhevsky",
        title: "Convolutional Deep Belief Networks on CIFAR-10",
        where: "unpublished manuscript, 2010",
      },
      {
        authors: "Sandler, Howard, Zhu, Zhmoginov, Chen",
        title: "MobileNetV2: Inverted Residuals and Linear Bottlenecks",
        where: "arXiv:1801.04381, 2018",
      },
    ],
    relatives: [
      { family: "relu", how: "has no cap." },
      { family: "hardSigmoid", how: "is this function, shifted and scaled, in newer frameworks." },
      { family: "clip", how: "has both bounds to choose." },
    ],
  },
  {
    id: "leakyRelu",
    title: "Leaky ReLU",
    summary: "The input itself where it is positive, and a small multiple of it elsewhere.",
    strengths: [
      "Negative inputs still get a gradient, so units do not die.",
      "It costs hardly more than ReLU.",
    ],
    weaknesses: [
      "The slope is one more number to choose, and frameworks do not agree on its default: 0.01, 0.2 and 0.3 are common.",
      "Outputs are rarely exactly zero, so nothing is sparse.",
    ],
    history:
      "Maas and others tried it on speech in 2013 with the slope 0.01. Image generators made the slope 0.2 common.",
    papers: [maas],
    relatives: [
      { family: "relu", how: "has no slope below zero." },
      { family: "prelu", how: "learns the slope." },
      { family: "rrelu", how: "draws the slope at random during training." },
      { family: "elu", how: "bends to a limit and does not fall for ever." },
    ],
  },
  {
    id: "prelu",
    title: "PReLU",
    summary: "A leaky ReLU whose slope below zero is learned.",
    strengths: [
      "The network finds the slope it needs, for each channel or each unit.",
      "It adds few parameters when the slope is shared by a channel.",
    ],
    weaknesses: [
      "Weight decay pulls the slope towards zero unless it is left out of it.",
      "On small data sets the extra freedom can overfit.",
      "Frameworks start the slope at different values, so an untrained layer is a plain ReLU in Keras and a leaky one in PyTorch.",
    ],
    history: "He and others introduced it with the initialisation that carries their name.",
    papers: [
      {
        authors: "He, Zhang, Ren, Sun",
        title:
          "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification",
        where: "arXiv:1502.01852, 2015",
      },
    ],
    relatives: [
      { family: "leakyRelu", how: "has a fixed slope." },
      { family: "sReLU", how: "learns two thresholds and two slopes." },
      { family: "maxout", how: "learns whole linear functions and takes the largest." },
    ],
  },
  {
    id: "rrelu",
    title: "RReLU",
    summary: "A leaky ReLU whose slope is drawn at random in training and fixed afterwards.",
    strengths: ["The noise in the slope regularises, which helps on small data sets."],
    weaknesses: [
      "It behaves differently in training and in use, so the mode must be set correctly.",
      "Frameworks draw the slope from different intervals.",
    ],
    history:
      "It was first used in the National Data Science Bowl of 2014 and 2015, whose winner suggested the interval; Xu and others then compared it with its relatives.",
    papers: [
      {
        authors: "Xu, Wang, Chen, Li",
        title: "Empirical Evaluation of Rectified Activations in Convolutional Network",
        where: "arXiv:1505.00853, 2015",
      },
    ],
    relatives: [
      { family: "leakyRelu", how: "is what it becomes after training." },
      { family: "prelu", how: "learns the slope instead." },
    ],
  },
  {
    id: "thresholdedRelu",
    title: "Thresholded ReLU",
    summary: "The input itself above a threshold, and a constant elsewhere.",
    strengths: [
      "Small inputs are removed altogether, so codes become sparse without a negative bias.",
    ],
    weaknesses: [
      "It jumps at the threshold, so a small change of the input can change the output by the whole threshold.",
      "Below the threshold there is no gradient.",
    ],
    history: "Konda and others used it to train autoencoders without biases.",
    papers: [
      {
        authors: "Konda, Memisevic, Krueger",
        title: "Zero-bias autoencoders and the benefits of co-adapting features",
        where: "arXiv:1402.3337, 2014",
      },
    ],
    relatives: [
      { family: "relu", how: "has the threshold at zero, where nothing jumps." },
      { family: "shrink", how: "does the same on both sides of zero." },
    ],
  },
  {
    id: "sReLU",
    title: "S-shaped ReLU",
    summary: "Three straight pieces with learned thresholds and learned slopes outside them.",
    strengths: ["It can become convex or concave, whichever the data ask for."],
    weaknesses: [
      "Four parameters a unit cost memory and need care at the start, when its shape is random.",
      "Only few frameworks have it.",
    ],
    history: "Proposed in 2015; Keras had it until 2.0.",
    papers: [
      {
        authors: "Jin, Xu, Feng, Wei, Xiong, Yan",
        title: "Deep Learning with S-shaped Rectified Linear Activation Units",
        where: "arXiv:1512.07030, 2015",
      },
    ],
    relatives: [{ family: "prelu", how: "has one kink and learns one slope." }],
  },
  {
    id: "maxout",
    title: "Maxout",
    summary: "The largest of several linear functions of the input.",
    strengths: [
      "It can approximate any convex function, and two of them any continuous one.",
      "It never saturates, and works well with dropout, which averages its linear pieces.",
    ],
    weaknesses: ["Each piece has its own weights, so parameters and work multiply."],
    history: "Goodfellow and others introduced it in 2013 together with dropout experiments.",
    papers: [
      {
        authors: "Goodfellow, Warde-Farley, Mirza, Courville, Bengio",
        title: "Maxout Networks",
        where: "arXiv:1302.4389, 2013",
      },
    ],
    relatives: [
      { family: "relu", how: "is the maximum of one linear function and zero." },
      { family: "glu", how: "multiplies two linear functions and does not compare them." },
    ],
  },
  {
    id: "shrink",
    title: "Shrinkage",
    summary: "Small inputs become zero or nearly so, and larger ones move towards it or stay.",
    strengths: [
      "It removes noise around zero and leaves signals, which makes codes sparse.",
      "The soft form is the exact answer to a least-squares problem with an absolute-value penalty.",
    ],
    weaknesses: [
      "The hard form jumps at the thresholds.",
      "Inside the interval there is no gradient.",
    ],
    history:
      "Donoho and Johnstone used both forms to remove noise from wavelet coefficients; sparse coding networks took them over.",
    papers: [
      {
        authors: "Donoho, Johnstone",
        title: "Ideal spatial adaptation by wavelet shrinkage",
        where: "Biometrika 81, 1994",
      },
      {
        authors: "Donoho",
        title: "De-noising by soft-thresholding",
        where: "IEEE Transactions on Information Theory 41, 1995",
      },
    ],
    relatives: [{ family: "thresholdedRelu", how: "does the same on one side only." }],
  },
];
