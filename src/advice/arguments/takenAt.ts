// The only strings that a callee takes, where it knows few.
import type { FrameworkId } from "../../catalogue/entry.ts";
import { frameworks } from "../../catalogue/frameworks/index.ts";
import { knownIn } from "../../catalogue/version.ts";
import type { SiteCall } from "../../python/mention.ts";

/** Undefined where the callee takes every name that its framework knows. */
export const takenAt = (
  { callee, parameter }: Pick<SiteCall, "callee" | "parameter">,
  framework: FrameworkId,
  version: string,
): readonly string[] | undefined =>
  frameworks[framework].sites
    .filter(knownIn(version))
    .flatMap((one) =>
      one.kind === "argument" && one.callee === callee && one.parameter === parameter
        ? [one.oneOf]
        : [],
    )[0];
