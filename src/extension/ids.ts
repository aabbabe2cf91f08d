// Every id that package.json and the code share. A test compares the two.

import type { Rule, Severity } from "../advice/finding.ts";

/** Commands with their arguments; a hand-made command link can contain anything, so each command checks its own. */
export interface CommandSignatures {
  readonly "activationLens.openPlayground": (item?: unknown) => Promise<void>;
  readonly "activationLens.openTraining": (experiment?: unknown) => Promise<void>;
  readonly "activationLens.find": () => Promise<void>;
  readonly "activationLens.evaluate": (item?: unknown) => Promise<void>;
  readonly "activationLens.compare": (first?: unknown, second?: unknown) => Promise<void>;
  readonly "activationLens.verify": (item?: unknown) => Promise<void>;
  readonly "activationLens.verifySelection": () => Promise<void>;
  readonly "activationLens.verifyWgsl": () => Promise<void>;
  readonly "activationLens.copyDefinition": (item?: unknown) => Promise<void>;
  readonly "activationLens.reportWorkspace": () => Promise<void>;
  readonly "activationLens.migrateFile": () => Promise<void>;
  readonly "activationLens.migrateWorkspace": (folder?: unknown) => Promise<void>;
  readonly "activationLens.setVersion": () => Promise<void>;
  readonly "activationLens.inspectModel": (uri?: unknown) => Promise<void>;
  readonly "activationLens.openSample": (next?: unknown) => Promise<void>;
}

export type CommandId = keyof CommandSignatures;

export const commandIds: Readonly<Record<CommandId, true>> = {
  "activationLens.openPlayground": true,
  "activationLens.openTraining": true,
  "activationLens.find": true,
  "activationLens.evaluate": true,
  "activationLens.compare": true,
  "activationLens.verify": true,
  "activationLens.verifySelection": true,
  "activationLens.verifyWgsl": true,
  "activationLens.copyDefinition": true,
  "activationLens.reportWorkspace": true,
  "activationLens.migrateFile": true,
  "activationLens.migrateWorkspace": true,
  "activationLens.setVersion": true,
  "activationLens.inspectModel": true,
  "activationLens.openSample": true,
};

/** Settings with the type that package.json promises; a settings file can hold anything, so each is narrowed. */
export interface SettingTypes {
  readonly "activationLens.hover.enabled": boolean;
  readonly "activationLens.hover.pictures": boolean;
  readonly "activationLens.hover.verbosity": Verbosity;
  readonly "activationLens.playground.followCursor": boolean;
  readonly "activationLens.frameworks": readonly string[];
  readonly "activationLens.version": Readonly<Record<string, string>>;
  readonly "activationLens.backend": Readonly<Record<string, string>>;
  readonly "activationLens.codeLens.enabled": boolean;
  readonly "activationLens.curves.place": CurvePlace;
  readonly "activationLens.inlayHints.enabled": boolean;
  readonly "activationLens.diagnostics": Readonly<Partial<Record<Rule, Severity | "off">>>;
}

export type SettingId = keyof SettingTypes;
export type Verbosity = "brief" | "full";
/** Where the curve of a name is drawn in the code. */
export type CurvePlace = "off" | "gutter" | "afterName";

export const settingIds: Readonly<Record<SettingId, true>> = {
  "activationLens.hover.enabled": true,
  "activationLens.hover.pictures": true,
  "activationLens.hover.verbosity": true,
  "activationLens.playground.followCursor": true,
  "activationLens.frameworks": true,
  "activationLens.version": true,
  "activationLens.backend": true,
  "activationLens.codeLens.enabled": true,
  "activationLens.curves.place": true,
  "activationLens.inlayHints.enabled": true,
  "activationLens.diagnostics": true,
};

/** Tools for language models, as package.json describes them. */
export type ToolId = "get_activation_definition" | "evaluate_activation" | "compare_activations";

export const toolIds: Readonly<Record<ToolId, true>> = {
  get_activation_definition: true,
  evaluate_activation: true,
  compare_activations: true,
};

/** The playground's type among the editor's panels. */
export const playgroundView = "activationLens.playground";

/** The editor of saved models: for Keras's own files, and for those that other editors may own. */
export const modelView = "activationLens.model";
export const otherModelView = "activationLens.otherModel";
