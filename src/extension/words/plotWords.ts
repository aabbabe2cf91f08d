import * as vscode from "vscode";

import { numberTypeWords } from "./numberTypeWords.ts";

/** What the playground's plot says, in the language of the editor. */
export const plotWords = () => ({
  plotSettings: vscode.l10n.t("Settings of the plot"),
  writeIntoCode: vscode.l10n.t("Write {0} into the code"),
  handleOf: vscode.l10n.t("Handle for {0}"),
  bits: vscode.l10n.t("Bit patterns at the cursor"),
  plotOf: vscode.l10n.t("Plot of {0}"),
  plotHint: vscode.l10n.t(
    "Wheel or + and − to zoom, drag to move, arrow keys for the cursor, 0 or double click for the start.",
  ),
  value: vscode.l10n.t("value"),
  slope: vscode.l10n.t("slope"),
  curvature: vscode.l10n.t("second derivative"),
  show: vscode.l10n.t("Show"),
  parameters: vscode.l10n.t("Parameters"),
  notANumber: vscode.l10n.t("Not a finite number"),
  atLeast: vscode.l10n.t("Must be at least {0}"),
  atMost: vscode.l10n.t("Must be at most {0}"),
  sliderOf: vscode.l10n.t("Slider for {0}"),
  definition: vscode.l10n.t("Definition"),
  asComputed: vscode.l10n.t("As the code computes it"),
  asDocumented: vscode.l10n.t("As documented"),
  kernel: vscode.l10n.t("Kernel"),
  stableKernel: vscode.l10n.t("Stable"),
  documentedKernel: vscode.l10n.t("WGSL built-ins, literally"),
  ...numberTypeWords(),
  axes: vscode.l10n.t("Axes"),
  xAxis: vscode.l10n.t("Input axis"),
  yAxis: vscode.l10n.t("Value axis"),
  linear: vscode.l10n.t("Linear"),
  symlog: vscode.l10n.t("Symmetric logarithmic"),
  log: vscode.l10n.t("Logarithmic"),
  from: vscode.l10n.t("From"),
  to: vscode.l10n.t("To"),
  zoomIn: vscode.l10n.t("Zoom in"),
  zoomOut: vscode.l10n.t("Zoom out"),
  reset: vscode.l10n.t("Reset"),
  at: vscode.l10n.t("At {0}"),
  table: vscode.l10n.t("Values as a table"),
});
