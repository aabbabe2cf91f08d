import * as vscode from "vscode";

/** The sentences of the playground's Train view, in the language of the editor. */
export const trainingWords = () => ({
  train: vscode.l10n.t("Train"),
  trainHint: vscode.l10n.t(
    "Trains thousands of small networks with each function on show, from other random weights each, and counts how many learn the task. Forward, each network computes what the framework's code computes; backward, it uses the framework's own gradient.",
  ),
  experiments: vscode.l10n.t("Experiments"),
  pageSigmoids: vscode.l10n.t("The page's three sigmoids"),
  kerasGenerations: vscode.l10n.t("Keras 2 against Keras 3"),
  dyingRelu: vscode.l10n.t("Dying ReLU: rate × initialiser"),
  centredOrNot: vscode.l10n.t("Centred or not: tanh against sigmoid"),
  straightThroughTitle: vscode.l10n.t("Straight-through for a function without gradient"),
  negativeLeak: vscode.l10n.t("PuzzleLib's leaky slope with a negative a"),
  task: vscode.l10n.t("Task"),
  taskPageXor: vscode.l10n.t("XOR, as on the page"),
  taskAnd: vscode.l10n.t("AND"),
  taskMoons: vscode.l10n.t("Two moons"),
  taskSpirals: vscode.l10n.t("Spirals"),
  taskCurve: vscode.l10n.t("A curve"),
  lossAxis: vscode.l10n.t("Loss"),
  lossSquared: vscode.l10n.t("Squared error"),
  lossEntropy: vscode.l10n.t("Cross entropy"),
  initialiser: vscode.l10n.t("Initialiser"),
  initPage: vscode.l10n.t("The page's, uniform in (0, 1)"),
  initGlorot: vscode.l10n.t("Glorot"),
  initHe: vscode.l10n.t("He"),
  initLecun: vscode.l10n.t("LeCun"),
  optimizer: vscode.l10n.t("Optimiser"),
  networks: vscode.l10n.t("Networks"),
  epochs: vscode.l10n.t("Epochs"),
  rate: vscode.l10n.t("Learning rate"),
  hiddenUnits: vscode.l10n.t("Hidden units of each layer"),
  hiddenLayers: vscode.l10n.t("Hidden layers"),
  straightThrough: vscode.l10n.t("Straight-through"),
  straightThroughOffer: vscode.l10n.t(
    "With Straight-through its networks can be trained: the gradient is passed on unchanged.",
  ),
  trainRange: vscode.l10n.t("{0}: a whole number from {1} to {2}."),
  trainPositive: vscode.l10n.t("{0}: a positive number that float32 can hold, such as 0.1."),
  curveEntropy: vscode.l10n.t(
    "Cross entropy compares probabilities, and the curve has none. Choose the squared error.",
  ),
  tooManyWeights: vscode.l10n.t(
    "One network has {0} weights; all networks together may have {1}. Take fewer networks or units.",
  ),
  trainProgress: vscode.l10n.t("{0}: {1} of {2} epochs"),
  trainingStopped: vscode.l10n.t("The run ended early; what was measured until then is shown. {0}"),
  lossTitle: vscode.l10n.t("Loss of the networks by epoch"),
  shareTitle: vscode.l10n.t("Share of converged networks, and of flat and dead units, by epoch"),
  shareAxis: vscode.l10n.t("%"),
  shareKey: vscode.l10n.t(
    "Loss: the line is the median; half of the networks lie in the dark band, nine tenths in the light one. Shares in %: solid, networks that converged; dashed, hidden units and samples on a flat part; dotted, units that are dead on all samples.",
  ),
  convergedColumn: vscode.l10n.t("Converged (%)"),
  flatColumn: vscode.l10n.t("Flat (%)"),
  deadColumn: vscode.l10n.t("Dead (%)"),
  convergedText: vscode.l10n.t(
    "{0} of {1} networks converged to a mean loss below {5}: {2} % (95 % interval: {3} to {4} %).",
  ),
  flatText: vscode.l10n.t(
    "Slope exactly 0: {0} % of hidden units and samples at the start, {1} % at the end. Dead on all samples: {2} % of the units at the start, {3} % at the end.",
  ),
  linearText: vscode.l10n.t(
    "R² of the best linear fit over the inputs: median {0}, quartiles {1} and {2}; 1 is a linear network.",
  ),
  stayedLinear: vscode.l10n.t(
    "So flat parts are not what stops these networks: only {0} % of hidden units and samples are on one. Most networks remain linear, and no linear function solves XOR.",
  ),
  gradientText: vscode.l10n.t(
    "Norm of the gradient in the first layer (median): {0} at the start, {1} at the end.",
  ),
  nanText: vscode.l10n.t("Networks whose loss is infinite or not a number: {0}."),
  trainedText: vscode.l10n.t(
    "{0} epochs, {1} steps in {2} s: float32, rounded operation by operation, in {3} workers of this window.",
  ),
  trainedOnGpuText: vscode.l10n.t(
    "{0} epochs, {1} steps in {2} s: float32, on the graphics processor.",
  ),
  trainedOnBothText: vscode.l10n.t(
    "{0} epochs, {1} steps in {2} s: float32, on the graphics processor until it failed, then in {3} workers of this window. Two such runs may end differently.",
  ),
  trainedOnCpu: vscode.l10n.t("Networks are trained on the CPU, in workers of this window."),
  mapTitle: vscode.l10n.t("Dead units at the end, by learning rate and initialiser"),
  mapCell: vscode.l10n.t("{0} % dead; {1} % converged"),
  oneNetwork: vscode.l10n.t("One network"),
  oneNetworkHint: vscode.l10n.t(
    "The final losses of all networks, from the smallest to the largest, and what one of them computes over its inputs. The samples lie on top; of two classes, the filled ones have the target 1.",
  ),
  networkPlace: vscode.l10n.t("From the best network to the worst"),
  histogramOf: vscode.l10n.t("Final losses from {0} to {1}; the network on show has {2}"),
  surfaceOf: vscode.l10n.t(
    "Output of a network with {0} whose loss is {1}: values from {2} to {3}",
  ),
  surfaceCaption: vscode.l10n.t("Loss {0}; output from {1} to {2}"),
  output: vscode.l10n.t("Output"),
});
