// The models of transformers by their type and by the class of their configuration.

import { models as rows } from "../frameworks/transformers/models.ts";

/** The value of one key in one configuration class. */
export interface ModelKey {
  readonly key: string;
  /** The default; null where it is not sure. */
  readonly usual: string | true | null;
}

/** The type that `model_type` of a config.json has, by the name of the class: "llama" for "LlamaConfig"; undefined for others. */
export const modelTypeOf = (name: string): string | undefined => index().types.get(name);

/** The class of a model's configuration, by its type: "LlamaConfig" for "llama"; undefined for others. */
export const configurationOf = (type: string): string | undefined => index().classes.get(type);

/** The keys of the model with this type that name activations; none where the type is not known. */
export const keysOfModel = (type: string): readonly ModelKey[] => index().byType.get(type) ?? [];

interface Index {
  readonly classes: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly byType: ReadonlyMap<string, readonly ModelKey[]>;
}

let known: Index | undefined;

function index(): Index {
  known ??= made();
  return known;
}

function made(): Index {
  const types = new Map<string, string>();
  const byType = new Map<string, ModelKey[]>();
  for (const { key, usual, models } of rows)
    for (const one of models) {
      const [type = "", name = ""] = one.split(":", 2);
      if (type === "") continue;
      types.set(name, type);
      const before = byType.get(type);
      if (before) before.push({ key, usual });
      else byType.set(type, [{ key, usual }]);
    }
  const classes = new Map([...types].map(([name, type]) => [type, name]));
  return { classes, types, byType };
}
