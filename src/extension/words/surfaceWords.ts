import { l10n } from "./l10n.ts";

/** The sentences of the playground's Surface view, in the language of the editor. */
export const surfaceWords = () => ({
  surfaceHint: l10n.t(
    "One unit of a network over its two inputs: f(w₁x₁ + w₂x₂ + b). Pull the tip of the arrow to change the weights, and the other point to move the line where the sum is zero. Dashed lines show where the function bends.",
  ),
  gateHint: l10n.t("What {0} makes of a value x₁ and its gate x₂."),
  mapOf: l10n.t("Map of {0} over two inputs from -4 to 4, with values from {1} to {2}"),
  maxoutHint: l10n.t(
    "A maxout takes the largest of k linear functions, its pieces; here it has learned a target. One alone is convex; the difference of two can come near to any continuous function (Goodfellow et al. 2013). Lines part the pieces, dotted ones those of h₂.",
  ),
  shows: l10n.t("Shows"),
  oneUnit: l10n.t("One unit"),
  look: l10n.t("Picture"),
  heatMap: l10n.t("Heat map"),
  litSurface: l10n.t("Lit surface"),
  turnAround: l10n.t("Turn (°)"),
  tilt: l10n.t("Tilt (°)"),
  weights: l10n.t("Weights"),
  weightsAre: l10n.t("w₁ = {0}, w₂ = {1}"),
  bias: l10n.t("Bias"),
  biasIs: l10n.t("b = {0}"),
  pointIs: l10n.t("x₁ = {0}, x₂ = {1}: value {2}"),
  mapKeys: l10n.t(
    "Arrow keys move the cursor, with Shift in single steps, and Home takes it to the middle.",
  ),
  litKeys: l10n.t("Pull to turn the surface."),
  handleKeys: l10n.t("On a handle, arrow keys move the weights."),
  litNeedsGpu: l10n.t(
    "A lit surface is drawn by the graphics processor only. Without it, this is the heat map of the same values.",
  ),
  contourEvery: l10n.t("A contour line every {0}; the bold one is zero"),
  network: l10n.t("Network"),
  oneMaxout: l10n.t("h, one maxout"),
  twoMaxouts: l10n.t("g = h₁ − h₂, two maxouts"),
  target: l10n.t("Target"),
  convexTarget: l10n.t("{0} (convex)"),
  otherTarget: l10n.t("{0} (not convex)"),
  pieces: l10n.t("Pieces k"),
  shownOf: l10n.t("On the picture"),
  fit: l10n.t("Fit"),
  fitLessTarget: l10n.t("Fit − target"),
  fitError: l10n.t("Error {0} (root mean square)"),
  fitErrors: l10n.t("Error by number of pieces"),
  error: l10n.t("Error"),
  maxoutOf: l10n.t("The target {0}, the pieces of a maxout, and the fit they make"),
});
