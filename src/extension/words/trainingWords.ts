import { l10n } from "./l10n.ts";

/** The sentences of the playground's Train view, in the language of the editor. */
export const trainingWords = () => ({
  train: l10n.t("Train"),
  trainHint: l10n.t(
    "Trains thousands of small networks with each function on show, from other random weights each, and counts how many learn the task. Forward, each network computes what the framework's code computes; backward, it uses the framework's own gradient.",
  ),
  experiments: l10n.t("Experiments"),
  pageSigmoids: l10n.t("The page's three sigmoids"),
  kerasGenerations: l10n.t("Keras 2 against Keras 3"),
  dyingRelu: l10n.t("Dying ReLU: rate × initialiser"),
  centredOrNot: l10n.t("Centred or not: tanh against sigmoid"),
  straightThroughTitle: l10n.t("Straight-through for a function without gradient"),
  negativeLeak: l10n.t("PuzzleLib's leaky slope with a negative a"),
  task: l10n.t("Task"),
  taskPageXor: l10n.t("XOR, as on the page"),
  taskAnd: l10n.t("AND"),
  taskMoons: l10n.t("Two moons"),
  taskSpirals: l10n.t("Spirals"),
  taskCurve: l10n.t("A curve"),
  lossAxis: l10n.t("Loss"),
  lossSquared: l10n.t("Squared error"),
  lossEntropy: l10n.t("Cross entropy"),
  initialiser: l10n.t("Initialiser"),
  initPage: l10n.t("The page's, uniform in (0, 1)"),
  initGlorot: l10n.t("Glorot"),
  initHe: l10n.t("He"),
  initLecun: l10n.t("LeCun"),
  optimizer: l10n.t("Optimiser"),
  networks: l10n.t("Networks"),
  epochs: l10n.t("Epochs"),
  rate: l10n.t("Learning rate"),
  hiddenUnits: l10n.t("Hidden units of each layer"),
  hiddenLayers: l10n.t("Hidden layers"),
  straightThrough: l10n.t("Straight-through"),
  straightThroughOffer: l10n.t(
    "With Straight-through its networks can be trained: the gradient is passed on unchanged.",
  ),
  trainRange: l10n.t("{0}: a whole number from {1} to {2}."),
  trainPositive: l10n.t("{0}: a positive number that float32 can hold, such as 0.1."),
  curveEntropy: l10n.t(
    "Cross entropy compares probabilities, and the curve has none. Choose the squared error.",
  ),
  tooManyWeights: l10n.t(
    "One network has {0} weights; all networks together may have {1}. Take fewer networks or units.",
  ),
  trainProgress: l10n.t("{0}: {1} of {2} epochs"),
  trainingStopped: l10n.t("The run ended early; what was measured until then is shown. {0}"),
  lossTitle: l10n.t("Loss of the networks by epoch"),
  shareTitle: l10n.t("Share of converged networks, and of flat and dead units, by epoch"),
  shareAxis: l10n.t("%"),
  shareKey: l10n.t(
    "Loss: the line is the median; half of the networks lie in the dark band, nine tenths in the light one. Shares in %: solid, networks that converged; dashed, hidden units and samples on a flat part; dotted, units that are dead on all samples.",
  ),
  convergedColumn: l10n.t("Converged (%)"),
  flatColumn: l10n.t("Flat (%)"),
  deadColumn: l10n.t("Dead (%)"),
  convergedText: l10n.t(
    "{0} of {1} networks converged to a mean loss below {5}: {2} % (95 % interval: {3} to {4} %).",
  ),
  flatText: l10n.t(
    "Slope exactly 0: {0} % of hidden units and samples at the start, {1} % at the end. Dead on all samples: {2} % of the units at the start, {3} % at the end.",
  ),
  linearText: l10n.t(
    "R² of the best linear fit over the inputs: median {0}, quartiles {1} and {2}; 1 is a linear network.",
  ),
  stayedLinear: l10n.t(
    "So flat parts are not what stops these networks: only {0} % of hidden units and samples are on one. Most networks remain linear, and no linear function solves XOR.",
  ),
  gradientText: l10n.t(
    "Norm of the gradient in the first layer (median): {0} at the start, {1} at the end.",
  ),
  nanText: l10n.t("Networks whose loss is infinite or not a number: {0}."),
  trainedText: l10n.t(
    "{0} epochs, {1} steps in {2} s: float32, rounded operation by operation, in {3} workers of this window.",
  ),
  trainedOnGpuText: l10n.t("{0} epochs, {1} steps in {2} s: float32, on the graphics processor."),
  trainedOnBothText: l10n.t(
    "{0} epochs, {1} steps in {2} s: float32, on the graphics processor until it failed, then in {3} workers of this window. Two such runs may end differently.",
  ),
  trainedOnCpu: l10n.t("Networks are trained on the CPU, in workers of this window."),
  mapTitle: l10n.t("Dead units at the end, by learning rate and initialiser"),
  mapCell: l10n.t("{0} % dead; {1} % converged"),
  oneNetwork: l10n.t("One network"),
  oneNetworkHint: l10n.t(
    "The final losses of all networks, from the smallest to the largest, and what one of them computes over its inputs. The samples lie on top; of two classes, the filled ones have the target 1.",
  ),
  networkPlace: l10n.t("From the best network to the worst"),
  histogramOf: l10n.t("Final losses from {0} to {1}; the network on show has {2}"),
  surfaceOf: l10n.t("Output of a network with {0} whose loss is {1}: values from {2} to {3}"),
  surfaceCaption: l10n.t("Loss {0}; output from {1} to {2}"),
  output: l10n.t("Output"),
});
