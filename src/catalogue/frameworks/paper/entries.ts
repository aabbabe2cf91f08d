// The definitions as the papers that introduced them give them.

import type { Parameter } from "../../entryParts.ts";
import {
  elu,
  geluErf,
  glu,
  hardSwish,
  mish,
  relu,
  relu6,
  selu,
  softmax,
  softplus,
  softsign,
  sparsemax,
} from "../../writing/formulas.ts";
import { entriesOf } from "../../writing/brief.ts";
import { parameter } from "../../writing/parameters.ts";

const slope = (value: number, meaning: string): Parameter => parameter("a", value, meaning);

export const entries = entriesOf("paper", [
  {
    name: "paper:hard_sigmoid",
    versions: ">=0",
    family: "hardSigmoid",
    documented: [
      {
        formula: "clip((x + 1) / 2, 0, 1)",
        source:
          "Courbariaux, Hubara, Soudry, El-Yaniv and Bengio 2016, Binarized Neural Networks, arXiv 1602.02830, section 1.1",
      },
    ],
    findings: [
      {
        text: "In the paper it is the probability with which an activation is binarised to 1 rather than -1; its slope is 0.5, where Theano's and Keras's hard sigmoid has 0.2 and PyTorch's 1/6.",
        sources: [
          "arXiv 1602.02830, section 1.1",
          "MatthieuCourbariaux/BinaryConnect@2f97a8f:binary_connect.py#L34",
        ],
        largest: { value: "0.3", at: "1" },
      },
    ],
  },
  {
    name: "paper:relu",
    versions: ">=0",
    family: "relu",
    documented: [
      {
        formula: relu,
        source:
          "Nair and Hinton 2010, Rectified Linear Units Improve Restricted Boltzmann Machines",
      },
    ],
  },
  {
    name: "paper:leaky_relu",
    versions: ">=0",
    family: "leakyRelu",
    parameters: [slope(0.01, "slope for negative inputs")],
    documented: [
      {
        formula: "where(x > 0, x, a * x)",
        source:
          "Maas, Hannun and Ng 2013, Rectifier Nonlinearities Improve Neural Network Acoustic Models, equation 2",
      },
    ],
  },
  {
    name: "paper:prelu",
    versions: ">=0",
    family: "prelu",
    parameters: [slope(0.25, "learned slope for negative inputs; starts at 0.25")],
    documented: [
      {
        formula: "maximum(0, x) + a * minimum(0, x)",
        source:
          "He, Zhang, Ren and Sun 2015, Delving Deep into Rectifiers, arXiv 1502.01852, equation 1",
      },
    ],
  },
  {
    name: "paper:rrelu",
    versions: ">=0",
    family: "rrelu",
    parameters: [
      parameter("lower", 3, "lower end of the divisors drawn in training"),
      parameter("upper", 8, "upper end of the divisors drawn in training"),
      {
        name: "mode",
        default: "eval",
        allowed: { oneOf: ["train", "eval"] },
        meaning: "train draws a divisor for each input, eval takes the middle of the bounds",
      },
      parameter(
        "divisor",
        5.5,
        "the divisor drawn in training; here the middle of the bounds unless set",
      ),
    ],
    documented: [
      {
        when: { parameters: { mode: "train" } },
        formula: "where(x >= 0, x, x / divisor)",
        source:
          "Xu, Wang, Chen and Li 2015, Empirical Evaluation of Rectified Activations, arXiv 1505.00853",
      },
      {
        formula: "where(x >= 0, x, x / ((lower + upper) / 2))",
        source:
          "Xu, Wang, Chen and Li 2015, Empirical Evaluation of Rectified Activations, arXiv 1505.00853, section 2.4",
      },
    ],
    findings: [
      {
        text: "The paper divides negative inputs by a number drawn from 3 to 8; PyTorch and Lasagne multiply by a slope drawn from an interval, and PyTorch's default interval is 1/8 to 1/3.",
        sources: ["arXiv 1505.00853, section 2.4"],
      },
    ],
  },
  {
    name: "paper:elu",
    versions: ">=0",
    family: "elu",
    parameters: [parameter("alpha", 1, "minus the limit for large negative inputs")],
    documented: [
      {
        formula: elu,
        source:
          "Clevert, Unterthiner and Hochreiter 2015, Fast and Accurate Deep Network Learning by Exponential Linear Units, arXiv 1511.07289, equation 15",
      },
    ],
  },
  {
    name: "paper:selu",
    versions: ">=0",
    family: "selu",
    documented: [
      {
        ...selu,
        source:
          "Klambauer, Unterthiner, Mayr and Hochreiter 2017, Self-Normalizing Neural Networks, arXiv 1706.02515, equation 2",
      },
    ],
  },
  {
    name: "paper:gelu",
    versions: ">=0",
    family: "gelu",
    documented: [
      {
        formula: geluErf,
        source:
          "Hendrycks and Gimpel 2016, Gaussian Error Linear Units, arXiv 1606.08415, section 2",
      },
    ],
  },
  {
    name: "paper:swish",
    versions: ">=0",
    family: "silu",
    parameters: [parameter("beta", 1, "sharpness of the gate; a constant or learned")],
    documented: [
      {
        formula: "x / (1 + exp(-(beta * x)))",
        source:
          "Ramachandran, Zoph and Le 2017, Searching for Activation Functions, arXiv 1710.05941, section 4",
      },
    ],
  },
  {
    name: "paper:silu",
    versions: ">=0",
    family: "silu",
    documented: [
      {
        formula: "x / (1 + exp(-x))",
        source:
          "Elfwing, Uchibe and Doya 2017, Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning, arXiv 1702.03118",
      },
    ],
  },
  {
    name: "paper:mish",
    versions: ">=0",
    family: "mish",
    documented: [
      {
        formula: mish,
        source:
          "Misra 2019, Mish: A Self Regularized Non-Monotonic Activation Function, arXiv 1908.08681",
      },
    ],
  },
  {
    name: "paper:softplus",
    versions: ">=0",
    family: "softplus",
    documented: [
      {
        formula: softplus,
        source:
          "Dugas, Bengio, Bélisle, Nadeau and Garcia 2001, Incorporating Second-Order Functional Knowledge for Better Option Pricing",
      },
    ],
  },
  {
    name: "paper:softsign",
    versions: ">=0",
    family: "softsign",
    documented: [
      {
        formula: softsign,
        source:
          "Bergstra, Desjardins, Lamblin and Bengio 2009, Quadratic Polynomials Learn Better Image Features",
      },
    ],
  },
  {
    name: "paper:hard_swish",
    versions: ">=0",
    family: "hardSwish",
    documented: [
      {
        formula: hardSwish,
        source: "Howard and others 2019, Searching for MobileNetV3, arXiv 1905.02244, section 5.2",
      },
    ],
  },
  {
    name: "paper:relu6",
    versions: ">=0",
    family: "relu6",
    documented: [
      {
        formula: relu6,
        source: "Krizhevsky 2010, Convolutional Deep Belief Networks on CIFAR-10",
      },
    ],
  },
  {
    name: "paper:star_relu",
    versions: ">=0",
    family: "relu2",
    parameters: [parameter("s", 0.8944, "the scale"), parameter("b", -0.4472, "the bias")],
    documented: [
      {
        formula: "s * maximum(x, 0) ** 2 + b",
        source:
          "Yu, Si, Zhou, Luo, Zhou, Feng, Yan and Wang 2022, MetaFormer Baselines for Vision, arXiv 2210.13452",
      },
    ],
  },
  {
    name: "paper:snake",
    versions: ">=0",
    family: "snake",
    parameters: [parameter("a", 1, "how fast it waves")],
    documented: [
      {
        formula: "x + sin(a * x) ** 2 / a",
        source:
          "Ziyin, Hartwig and Ueda 2020, Neural Networks Fail to Learn Periodic Functions and How to Fix It, arXiv 2006.08195, equation 3",
      },
    ],
  },
  {
    name: "paper:maxout",
    versions: ">=0",
    family: "maxout",
    over: "vector",
    documented: [
      {
        formula: "amax(x)",
        source:
          "Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013, Maxout Networks, arXiv 1302.4389",
      },
    ],
    findings: [
      {
        text: "The largest of k affine pieces: x holds the pieces of one unit.",
        sources: ["arXiv 1302.4389, section 3"],
      },
    ],
  },
  {
    name: "paper:glu",
    versions: ">=0",
    family: "glu",
    over: "vector",
    documented: [
      {
        formula: glu.formula,
        source:
          "Dauphin, Fan, Auli and Grangier 2017, Language Modeling with Gated Convolutional Networks, arXiv 1612.08083",
      },
    ],
  },
  {
    name: "paper:softmax",
    versions: ">=0",
    family: "softmax",
    over: "vector",
    documented: [
      {
        ...softmax,
        source:
          "Bridle 1990, Probabilistic Interpretation of Feedforward Classification Network Outputs",
      },
    ],
  },
  {
    name: "paper:sparsemax",
    versions: ">=0",
    family: "sparsemax",
    over: "vector",
    documented: [
      {
        ...sparsemax,
        source:
          "Martins and Astudillo 2016, From Softmax to Sparsemax, arXiv 1602.02068, algorithm 1",
      },
    ],
  },
]);
