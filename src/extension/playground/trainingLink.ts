import * as vscode from "vscode";
import type { TrainingExperiment } from "../../protocol/trainingOrder.ts";

/** A link that the operating system opens in this editor. */
export const trainingLink = (experiment: TrainingExperiment, extensionId: string): string =>
  `${vscode.env.uriScheme}://${extensionId}${linkPath}?${encodeURIComponent(JSON.stringify(experiment))}`;

/** The path of such links. */
export const linkPath = "/train";
