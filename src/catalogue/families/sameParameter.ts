// Parameters that mean the same under the names that frameworks give them.
import type { Entry } from "../entry.ts";
import type { Parameter, ParameterValue } from "../entryParts.ts";

/** One meaning in some families, or in all, and the names that it goes by there. */
interface Role {
  readonly families?: readonly string[];
  readonly names: readonly string[];
}

const roles: readonly Role[] = [
  { names: ["axis", "dim"] },
  {
    families: ["leakyRelu", "prelu", "relu"],
    names: [
      ...["alpha", "negative_slope", "leakiness", "slope", "neg_slope", "a", "args[0]"],
      ...["init", "weight", "negative_slope_init"],
    ],
  },
  { families: ["elu", "celu", "selu"], names: ["alpha", "a", "args[0]", "scale_neg"] },
  { families: ["selu"], names: ["gamma", "scale"] },
  {
    families: ["clip", "hardTanh", "relu"],
    names: [...["max_value", "maxValue", "max", "max_val", "b", "args[1]"], ...["t_max", "beta"]],
  },
  {
    families: ["clip", "hardTanh"],
    names: ["min_value", "min", "min_val", "a", "args[0]", "t_min"],
  },
  { families: ["relu"], names: ["threshold"] },
  { families: ["thresholdedRelu"], names: ["theta", "threshold", "alpha"] },
  { families: ["thresholdedRelu"], names: ["value", "default_value"] },
  { families: ["shrink"], names: ["threshold", "lambd", "alpha"] },
  { families: ["softplus"], names: ["beta", "beta_init"] },
  { families: ["softplus"], names: ["threshold"] },
  { families: ["silu"], names: ["beta", "alpha"] },
  { families: ["gelu"], names: ["approximate"] },
  { families: ["hardSigmoid"], names: ["alpha", "slope"] },
  { families: ["hardSigmoid"], names: ["beta", "offset"] },
  { families: ["tanh"], names: ["alpha", "scale_out"] },
  { families: ["tanh"], names: ["beta", "scale_in"] },
];

type Parameters = Pick<Entry, "family" | "parameters">;

/** The parameter of `there` that means what `name` means in the family of `here`; undefined if there is no such parameter. */
export function sameParameter(
  name: string,
  here: Pick<Entry, "family">,
  there: Parameters,
): Parameter | undefined {
  const role = roles.find((one) => has(one, here.family, name));
  if (role === undefined) return there.parameters.find((one) => one.name === name);
  return there.parameters.find((one) => has(role, there.family, one.name));
}

const has = ({ families, names }: Role, family: string, name: string): boolean =>
  (families?.includes(family) ?? true) && names.includes(name);

/** A value in the other parameter's own type: GELU's forms are flags here and strings there. */
export function sameValue(value: ParameterValue, { default: usual }: Parameter): ParameterValue {
  if (typeof value === "boolean" && typeof usual === "string") return value ? "tanh" : "none";
  if (typeof value === "string" && typeof usual === "boolean") return value === "tanh";
  return value;
}
