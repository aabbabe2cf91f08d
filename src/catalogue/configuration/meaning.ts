// What the value under a key of a configuration runs, in a model and a version.

import { contains } from "../version.ts";
import { flags } from "./keys.ts";
import type { Trap } from "./model.ts";
import { ownProperty } from "../../ownProperty.ts";

/** A value under a key that names an activation. */
export interface Keyed {
  /** The model's type, "t5"; undefined where it is not known. */
  readonly model: string | undefined;
  readonly key: string;
  readonly value: string | boolean;
  /** The version of transformers that reads it. */
  readonly version: string;
  /** What the same configuration has under another key; undefined where that key is left out. */
  readonly beside: (key: string) => unknown;
}

export interface KeyMeaning {
  /** The activation that runs, by its name in ACT2FN; undefined where only running the code would tell. */
  readonly name: string | undefined;
  /** What to know about this value in this model. */
  readonly trap?: Trap;
}

/** The activation that a value means. */
export function keyMeaning(keyed: Keyed, traps: readonly Trap[]): KeyMeaning {
  const trap = traps.find((one) => isAbout(one, keyed));
  return trap === undefined ? { name: plainName(keyed) } : { name: nameBy(trap, keyed), trap };
}

function isAbout({ models, key, value, versions }: Trap, keyed: Keyed): boolean {
  return (
    key === keyed.key &&
    (value === undefined || value === keyed.value) &&
    keyed.model !== undefined &&
    models.includes(keyed.model) &&
    (versions === undefined || contains(versions, keyed.version))
  );
}

function nameBy({ means }: Trap, keyed: Keyed): string | undefined {
  switch (means.kind) {
    case "name":
      return means.name;
    case "same":
      return plainName(keyed);
    case "other-key": {
      const other = keyed.beside(means.key);
      if (other === undefined) return means.usual;
      return typeof other === "string" ? other : undefined;
    }
  }
}

function plainName({ key, value }: Keyed): string | undefined {
  if (typeof value === "string") return value;
  const flag = ownProperty(flags, key);
  return flag?.[value ? 0 : 1];
}
