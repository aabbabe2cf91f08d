// The name that a keyword of another framework or version has here.
import type { Parameter, ParameterValue } from "../../catalogue/entryParts.ts";
import { parametersIn } from "../../catalogue/parameters.ts";
import type { Choice } from "../../catalogue/request.ts";
import { computeSame } from "../agreement.ts";
import { relativesWith, withValue } from "../arguments/relatives.ts";
import type { Stated } from "../arguments/stated.ts";

/** The one keyword, not given yet, with which the activation computes what a relative does under the other. */
export function otherName(
  keyword: string,
  choice: Choice,
  stated: readonly Stated[],
): string | undefined {
  const free = parametersIn(choice).filter(({ name }) => !stated.some((one) => one.name === name));
  const same = free.filter((one) =>
    axes.has(keyword) ? axes.has(one.name) : meansTheSame(one, choice, keyword),
  );
  const [only] = same;
  return only && same.length === 1 ? only.name : undefined;
}

const meansTheSame = (own: Parameter, choice: Choice, keyword: string): boolean =>
  relativesWith(keyword, choice).some((relative) =>
    probesOf(own).every((value) => {
      const theirs = withValue(relative, value);
      const ours = withValue({ choice, parameter: own }, value);
      return theirs !== undefined && ours !== undefined && computeSame(theirs, ours);
    }),
  );

const probesOf = ({ default: usual }: Parameter): readonly ParameterValue[] =>
  typeof usual === "boolean" ? [true, false] : [0.125, 0.5, 3];

const axes: ReadonlySet<string> = new Set(["axis", "dim"]);
