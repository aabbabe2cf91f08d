// Where code names an activation of transformers: its table, its function, and the keys of configurations.

import { flags, generalKeys } from "../../configuration/keys.ts";
import type { ArgumentSite, Site } from "../../site.ts";
import { models } from "./models.ts";
import { traps } from "./traps.ts";
import { ownProperty } from "../../../ownProperty.ts";

const activations = "transformers.activations";

/** The texts of `feed_forward_proj`, where another key decides the function. */
const gatedProjections = ["gated-gelu", "gated-relu", "gated-silu"];

export const sites: readonly Site[] = [
  { kind: "subscript", table: `${activations}.ACT2FN` },
  { kind: "subscript", table: `${activations}.ACT2CLS` },
  {
    kind: "argument",
    callee: `${activations}.get_activation`,
    parameter: "activation_string",
    position: 0,
  },
  { kind: "argument", callee: `${activations}.ACT2FN.get`, parameter: "key", position: 0 },
  ...models.flatMap(({ key, usual, models: all }) =>
    all.map((one): Site => {
      const [type = "", name = ""] = one.split(":", 2);
      return { ...site(`transformers.${name}`, key), ...byDefault(usual), ...trapped(type, key) };
    }),
  ),
  ...generalKeys.map((key) => site("transformers.*Config", key)),
];

function site(callee: string, parameter: string): ArgumentSite {
  const named = ownProperty(flags, parameter);
  return {
    kind: "argument",
    callee,
    parameter,
    keeps: true,
    ...(named && { flag: { true: named[0], false: named[1] } }),
  };
}

function byDefault(usual: string | true | null): Pick<ArgumentSite, "default"> {
  return usual === null ? {} : { default: usual === true ? "True" : usual };
}

/** The texts of a model that name another activation in every version, or leave the choice to another key. */
function trapped(type: string, key: string): Pick<ArgumentSite, "reads" | "looksBeside"> {
  const own = traps.filter((one) => one.key === key && one.models.includes(type));
  const reads = own.flatMap(({ value, versions, means }) => {
    if (typeof value !== "string" || versions !== undefined) return [];
    return means.kind === "name" ? [[value, means.name] as const] : [];
  });
  const beside = own.flatMap(({ means }) => (means.kind === "other-key" ? [means.usual] : []));
  const gated = beside.flatMap((name) => gatedProjections.map((text) => [text, name] as const));
  return {
    ...(reads.length + gated.length > 0 && { reads: Object.fromEntries([...gated, ...reads]) }),
    ...(beside.length > 0 && { looksBeside: true }),
  };
}
