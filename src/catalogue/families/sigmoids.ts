// S-shaped functions, smooth and made of straight pieces.

import type { Family } from "./family.ts";
import { efficientBackprop, glorotBengio, mobilenetV3 } from "./papers.ts";

export const sigmoids: readonly Family[] = [
  {
    id: "sigmoid",
    title: "Sigmoid",
    summary:
      "The logistic function: it turns any number into one that can be read as a probability.",
    formula: "1 / (1 + exp(-x))",
    strengths: [
      "A probability for one event: with cross-entropy the gradient of the loss is just the error, so nothing saturates in the last layer.",
      "A smooth gate: multiplying by it lets a fraction of a signal through, as in LSTM and GRU.",
    ],
    weaknesses: [
      "It saturates on both sides, so gradients that pass through several layers shrink until early layers stop learning.",
      "Its outputs are all positive, so the gradients of the next layer's weights share one sign and updates zigzag.",
      "It needs an exponential and a division, which is slow without hardware support and hard to do in integers.",
    ],
    history:
      "Verhulst described the curve in 1838 for the growth of populations. It became the standard unit of back-propagation networks in the 1980s and left hidden layers when rectifiers came.",
    papers: [
      {
        authors: "Verhulst",
        title: "Notice sur la loi que la population suit dans son accroissement",
        where: "Correspondance mathématique et physique 10, 1838",
      },
      {
        authors: "Rumelhart, Hinton, Williams",
        title: "Learning representations by back-propagating errors",
        where: "Nature 323, 1986",
      },
      glorotBengio,
    ],
    relatives: [
      {
        family: "tanh",
        how: "is the same curve centred at zero, at twice the scale: 2 sigmoid(2x) - 1.",
      },
      { family: "hardSigmoid", how: "follows it in straight pieces." },
      { family: "fastSigmoid", how: "approximates it without an exponential." },
      { family: "softmax", how: "does the same for more than two classes." },
      { family: "softplus", how: "is its integral." },
      { family: "logSigmoid", how: "is its logarithm, computed without underflow." },
    ],
  },
  {
    id: "fastSigmoid",
    title: "Fast sigmoid",
    summary: "A sigmoid put together from quotients, straight lines and constants.",
    strengths: ["It needs no exponential, only one division."],
    weaknesses: [
      "Its pieces do not meet, so a larger input can give a smaller output.",
      "It only stands in for the sigmoid: what was trained with the one gives other results with the other.",
    ],
    history:
      "Theano offers it beside the sigmoid and the hard sigmoid, and has an optimization that puts it in the place of the sigmoid.",
    papers: [],
    relatives: [
      { family: "sigmoid", how: "is the smooth curve it stands for." },
      { family: "hardSigmoid", how: "follows the same curve in three straight pieces that meet." },
    ],
  },
  {
    id: "hardSigmoid",
    title: "Hard sigmoid",
    summary: "A sigmoid in three straight pieces: flat, rising, flat.",
    strengths: [
      "It needs one multiplication, one addition and two comparisons, so it runs well on small processors and in integers.",
      "It reaches its two ends exactly, so a gate can be fully closed.",
    ],
    weaknesses: [
      "The slope is zero on both flat pieces, so a unit that is pushed there gets no gradient at all and cannot come back.",
      "Three different functions go by this name: slope 0.2, slope one sixth and slope one half. Weights trained with one give other results with another.",
      "The slope at the two kinks depends on the framework, and sometimes on the compiler.",
    ],
    history:
      "Theano offered it as the fastest of three sigmoids, and Keras made it the default gate of its recurrent layers. BinaryConnect used the steep form to turn weights into probabilities. MobileNetV3 brought the form built on ReLU6.",
    papers: [
      {
        authors: "Courbariaux, Bengio, David",
        title:
          "BinaryConnect: Training Deep Neural Networks with binary weights during propagations",
        where: "arXiv:1511.00363, 2015",
      },
      {
        authors: "Courbariaux, Hubara, Soudry, El-Yaniv, Bengio",
        title:
          "Binarized Neural Networks: Training Deep Neural Networks with Weights and Activations Constrained to +1 or -1",
        where: "arXiv:1602.02830, 2016",
      },
      mobilenetV3,
    ],
    relatives: [
      { family: "sigmoid", how: "is the smooth curve it stands for." },
      { family: "hardTanh", how: "is the same shape, centred at zero." },
      { family: "hardSwish", how: "multiplies the input by it." },
    ],
  },
  {
    id: "step",
    title: "Step",
    summary: "One from a threshold on, and zero before it.",
    strengths: ["It is a decision: the output says which side of the threshold the input is on."],
    weaknesses: [
      "Its gradient is 0 on both sides of the jump, so no layer before it learns by gradients.",
      "Frameworks disagree about the threshold itself.",
    ],
    history: "The neuron of McCulloch and Pitts, and of the perceptron, was a step.",
    papers: [
      {
        authors: "McCulloch, Pitts",
        title: "A Logical Calculus of the Ideas Immanent in Nervous Activity",
        where: "Bulletin of Mathematical Biophysics 5, 1943",
      },
    ],
    relatives: [
      { family: "sigmoid", how: "is smooth and goes the same way." },
      { family: "hardSigmoid", how: "joins the two levels by a straight line." },
    ],
  },
  {
    id: "tanh",
    title: "Hyperbolic tangent",
    summary: "An S-shaped function centred at zero.",
    strengths: [
      "Outputs centred at zero keep the next layer's inputs balanced, so training converges faster than with the logistic function.",
      "It limits the state of recurrent networks, which would otherwise grow from step to step.",
    ],
    weaknesses: [
      "It saturates on both sides, so gradients vanish in deep stacks.",
      "It needs exponentials, and naive formulas lose digits near zero and overflow far out.",
    ],
    history:
      "The usual hidden unit from the late 1980s until rectifiers. LeCun and others recommended the scaled form 1.7159 tanh(2x/3), which Lasagne still offers.",
    papers: [efficientBackprop, glorotBengio],
    relatives: [
      {
        family: "sigmoid",
        how: "is the same curve, shifted and at half the scale: (1 + tanh(x / 2)) / 2.",
      },
      { family: "hardTanh", how: "follows it in straight pieces." },
      { family: "softsign", how: "has the same limits and approaches them more slowly." },
    ],
  },
  {
    id: "hardTanh",
    title: "Hard tanh",
    summary: "The input itself, cut off at both ends.",
    strengths: [
      "Two comparisons are all it takes.",
      "It is the identity in the middle, so small signals and their gradients pass unchanged.",
    ],
    weaknesses: [
      "Beyond the bounds the gradient is zero, so a unit that lies outside for all data is dead.",
      "The gradient at the bounds themselves differs between frameworks.",
    ],
    history:
      "Collobert used it in place of tanh to make language models cheaper. Binarized networks use its slope as a stand-in for that of the sign function.",
    papers: [
      {
        authors: "Collobert, Weston, Bottou, Karlen, Kavukcuoglu, Kuksa",
        title: "Natural Language Processing (Almost) from Scratch",
        where: "Journal of Machine Learning Research 12, 2011",
      },
    ],
    relatives: [
      { family: "tanh", how: "is the smooth curve it stands for." },
      { family: "clip", how: "is the same with bounds of one's own." },
      { family: "relu6", how: "has the bounds 0 and 6." },
    ],
  },
  {
    id: "clip",
    title: "Clip",
    summary: "The input itself between two bounds, and the bound beyond them.",
    strengths: ["It keeps values in a range that a number format or a later layer can take."],
    weaknesses: ["Beyond the bounds the gradient is zero, so learning stops there."],
    history: "An array operation first; PuzzleLib and ONNX list it among the activations.",
    papers: [],
    relatives: [
      { family: "hardTanh", how: "is the same with the bounds -1 and 1." },
      { family: "relu6", how: "is the same with the bounds 0 and 6." },
    ],
  },
  {
    id: "softsign",
    title: "Softsign",
    summary: "The input divided by one plus its magnitude.",
    formula: "x / (1 + abs(x))",
    strengths: [
      "It approaches its limits like a fraction and not like an exponential, so units saturate gently and gradients stay larger far out.",
      "It needs no exponential.",
    ],
    weaknesses: [
      "Its second derivative jumps at zero.",
      "Written as it stands it gives NaN at infinity, where numerator and denominator are both infinite.",
    ],
    history:
      "Elliott proposed it in 1993 as a cheap sigmoid. Bergstra and others took it up in 2009, and Glorot and Bengio found that it trains deeper networks than tanh.",
    papers: [
      {
        authors: "Elliott",
        title: "A better activation function for artificial neural networks",
        where: "ISR technical report 93-8, University of Maryland, 1993",
      },
      {
        authors: "Bergstra, Desjardins, Lamblin, Bengio",
        title: "Quadratic polynomials learn better image features",
        where: "Technical report 1337, Université de Montréal, 2009",
      },
      glorotBengio,
    ],
    relatives: [
      { family: "tanh", how: "has the same limits and reaches them sooner." },
      { family: "squareplus", how: "is another function that needs no exponential." },
    ],
  },
  {
    id: "laplace",
    title: "Laplace",
    summary: "The distribution function of a normal variable with mean 0.707 and spread 0.282.",
    strengths: ["It approximates the squared ReLU in attention with bounded values and gradients."],
    weaknesses: ["It saturates on both sides.", "It is costly, as the error function is."],
    history: "Ma and others proposed it in 2022 for the attention of MEGA.",
    papers: [
      {
        authors: "Ma, Zhou, Kong, He, Gui, Neubig, May, Zettlemoyer",
        title: "Mega: Moving Average Equipped Gated Attention",
        where: "arXiv:2209.10655, 2022",
      },
    ],
    relatives: [
      { family: "relu2", how: "is what it approximates." },
      { family: "sigmoid", how: "has a similar shape with the logistic distribution." },
    ],
  },
  {
    id: "logSigmoid",
    title: "Log sigmoid",
    summary: "The logarithm of the logistic function.",
    formula: "-log1p(exp(-x))",
    strengths: [
      "Log-likelihoods of two classes can be added without first computing probabilities that underflow.",
    ],
    weaknesses: [
      "Written as the logarithm of a quotient it gives minus infinity where the result is an ordinary number; only the rearranged form is safe.",
    ],
    history: "It came with the losses that work on logits.",
    papers: [],
    relatives: [
      { family: "softplus", how: "is the same curve, turned by half a circle." },
      { family: "sigmoid", how: "is what it is the logarithm of." },
      { family: "logSoftmax", how: "does the same for more than two classes." },
    ],
  },
  {
    id: "log1mexp",
    title: "Log of one minus exp",
    summary: "The logarithm of 1 - exp(-x), for inputs above zero.",
    strengths: [
      "It gives the logarithm of a complementary probability from the logarithm of the probability, without leaving the logarithms.",
      "Switching between log(-expm1(-x)) and log1p(-exp(-x)) at log 2 keeps all digits on both sides.",
    ],
    weaknesses: ["Below zero it is not defined, and at zero it is minus infinity."],
    history:
      "Mächler's note for the R package Rmpfr shows why log 2 is the right place to switch; probability libraries took it over, and JAX exports it beside its activations.",
    papers: [
      {
        authors: "Mächler",
        title: "Accurately Computing log(1 - exp(-|a|)) Assessed by the Rmpfr package",
        where: "vignette of the R package Rmpfr, 2012",
      },
    ],
    relatives: [
      { family: "logSigmoid", how: "has the same form with a plus, and is defined everywhere." },
      { family: "softplus", how: "has a plus as well, and the opposite sign." },
    ],
  },
];
