/** The files outside the catalogue that list its frameworks, as the catalogue has them. */
import { readFileSync } from "node:fs";

import { frameworks } from "../../src/catalogue/frameworks/index.ts";
import type { Framework } from "../../src/catalogue/framework.ts";

export const schemas = ["define", "explain", "list", "mention", "verify"].map(
  (name) => `test/schema/${name}.json`,
);

/** The manifest with what names its frameworks made anew: the settings, and what language models are told. */
export function manifestText(): string {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const settings = Object.assign(
    {},
    ...manifest.contributes.configuration.map(({ properties }) => properties),
  ) as Settings;
  const ids = released.map(({ id }) => id);
  Object.assign(settings["activationLens.frameworks"], { default: ids });
  Object.assign(settings["activationLens.frameworks"].items, {
    enum: ids,
    enumDescriptions: released.map(({ title }) => title),
  });
  settings["activationLens.version"].properties = byId(released, ({ title }) => ({
    type: "string",
    pattern: "^\\d+(\\.\\d+)*([a-z]+\\d*)?(\\.?(dev|post)\\d*)?$",
    patternErrorMessage: "%version.pattern%",
    description: title,
  }));
  settings["activationLens.backend"].properties = byId(
    released.filter(({ backends }) => backends.length > 0),
    ({ title, backends }) => ({
      type: "string",
      enum: [...new Set(backends.toReversed().flatMap(({ names }) => names))],
      description: title,
    }),
  );
  for (const tool of manifest.contributes.languageModelTools)
    tool.modelDescription = tool.modelDescription.replace(/Covers .*?\. /, `Covers ${titles()}. `);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A schema with the frameworks it allows made anew. */
export function schemaText(file: string): string {
  // Own definitions may work on arrays of NumPy alone.
  const ids = [...Object.keys(frameworks), ...(file.endsWith("/explain.json") ? ["numpy"] : [])];
  return readFileSync(file, "utf8").replace(
    /^( *)"framework": \{\s*"enum": \[[^\]]*\]/m,
    (_, indent: string) =>
      [
        `${indent}"framework": {`,
        `${indent}  "enum": [`,
        ids.map((id) => `${indent}    "${id}"`).join(",\n"),
        `${indent}  ]`,
      ].join("\n"),
  );
}

/** What a person may choose among: what papers define has no versions. */
const released: readonly Framework[] = Object.values<Framework>(frameworks).filter(
  ({ unreleased }) => !unreleased,
);

const titles = (): string =>
  new Intl.ListFormat("en-GB").format(released.map(({ title }) => title));

function byId(of: readonly Framework[], value: (framework: Framework) => object): object {
  return Object.fromEntries(of.map((framework) => [framework.id, value(framework)]));
}

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
    readonly languageModelTools: readonly { modelDescription: string }[];
  };
}

interface Settings {
  readonly "activationLens.frameworks": { readonly items: object };
  readonly "activationLens.version": { properties: object };
  readonly "activationLens.backend": { properties: object };
}
