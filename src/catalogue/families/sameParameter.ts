// Parameters that mean the same under the names that frameworks give them.
import type { Entry } from "../entry.ts";
import type { Parameter, ParameterValue } from "../entryParts.ts";

/** One meaning in some families, and the names that it goes by there. */
interface Role {
  readonly families: readonly string[];
  readonly names: readonly string[];
}

const roles: readonly Role[] = [
  {
    families: ["leakyRelu", "prelu", "relu"],
    names: [
      ...["alpha", "negative_slope", "leakiness", "slope", "a"],
      ...["init", "weight", "negative_slope_init"],
    ],
  },
  { families: ["elu", "celu", "selu"], names: ["alpha", "a"] },
  {
    families: ["clip", "hardTanh", "relu"],
    names: ["max_value", "maxValue", "max", "max_val", "b"],
  },
  { families: ["clip", "hardTanh"], names: ["min", "min_val", "a"] },
  { families: ["relu"], names: ["threshold"] },
  { families: ["thresholdedRelu"], names: ["theta", "threshold", "alpha"] },
  { families: ["shrink"], names: ["threshold", "lambd"] },
  { families: ["softplus"], names: ["beta"] },
  { families: ["softplus"], names: ["threshold"] },
  { families: ["silu"], names: ["beta", "alpha"] },
  { families: ["gelu"], names: ["approximate"] },
];

/** The parameter of `there` that means what the one of `here` does; undefined where it has none. */
export function sameParameter(name: string, here: Entry, there: Entry): Parameter | undefined {
  const role = roles.find((one) => has(one, here.family, name));
  if (role === undefined) return there.parameters.find((one) => one.name === name);
  return there.parameters.find((one) => has(role, there.family, one.name));
}

const has = ({ families, names }: Role, family: string, name: string): boolean =>
  families.includes(family) && names.includes(name);

/** A value in the other parameter's own type: GELU's forms are flags here and strings there. */
export function sameValue(value: ParameterValue, { default: usual }: Parameter): ParameterValue {
  if (typeof value === "boolean" && typeof usual === "string") return value ? "tanh" : "none";
  if (typeof value === "string" && typeof usual === "boolean") return value === "tanh";
  return value;
}
