import { ConfigurationTarget, Uri, workspace, type ConfigurationScope } from "vscode";
import * as v from "valibot";
import type { SettingId, SettingTypes } from "../ids.ts";
import { fileOf } from "./files.ts";

/** A setting's value for a place; the manifest's default where a settings file holds what it may not. */
export function setting<K extends SettingId>(id: K, scope?: ConfigurationScope): SettingTypes[K] {
  const schema: v.GenericSchema<unknown, SettingTypes[K]> = schemas[id];
  const configuration = workspace.getConfiguration(undefined, placeOf(scope));
  const stored = v.safeParse(schema, configuration.get<unknown>(id));
  return stored.success ? stored.output : v.parse(schema, configuration.inspect(id)?.defaultValue);
}

/** Sets it for all windows of the reader. */
export const setForAll = <K extends SettingId>(id: K, value: SettingTypes[K]): Thenable<void> =>
  workspace.getConfiguration().update(id, value, ConfigurationTarget.Global);

/** A cell has the settings of its notebook. */
const placeOf = (scope: ConfigurationScope | undefined): ConfigurationScope | undefined =>
  scope instanceof Uri
    ? fileOf(scope)
    : scope && "fileName" in scope
      ? { uri: fileOf(scope.uri), languageId: scope.languageId }
      : scope;

const severity = v.exactOptional(v.picklist(["error", "warning", "information", "hint", "off"]));
const byFramework = v.record(v.string(), v.pipe(v.string(), v.maxLength(60)));

const schemas: { readonly [K in SettingId]: v.GenericSchema<unknown, SettingTypes[K]> } = {
  "activationLens.hover.enabled": v.boolean(),
  "activationLens.hover.pictures": v.boolean(),
  "activationLens.hover.verbosity": v.picklist(["brief", "full"]),
  "activationLens.codeLens.enabled": v.boolean(),
  "activationLens.curves.place": v.picklist(["off", "gutter", "afterName"]),
  "activationLens.inlayHints.enabled": v.boolean(),
  "activationLens.playground.followCursor": v.boolean(),
  "activationLens.frameworks": v.array(v.string()),
  "activationLens.version": byFramework,
  "activationLens.backend": byFramework,
  "activationLens.diagnostics": v.object({
    "unknown-activation": severity,
    "changed-meaning": severity,
    "no-gradient": severity,
    "wrong-documentation": severity,
    "different-default": severity,
    "wrong-gradient": severity,
    "unknown-parameter": severity,
    "refused-value": severity,
    "missing-in-version": severity,
    "softmax-without-dim": severity,
    "differs-in-place": severity,
    "one-unit-softmax": severity,
    "loses-digits": severity,
    "wrong-own-gradient": severity,
    "own-definition": severity,
    "saturating-hidden": severity,
    "saved-model-changes-meaning": severity,
  }),
};
