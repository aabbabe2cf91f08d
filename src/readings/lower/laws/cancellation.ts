// The laws that rewrite a sum without subtracting nearly equal numbers.

import { byCases, bySameCondition } from "./cases.ts";
import { byExponentials } from "./exponentials.ts";
import { byIdentity } from "./identity.ts";
import { byCommonDenominator, byConjugate } from "./quotients.ts";
import type { Law } from "../sum.ts";

export const cancellationLaws: readonly Law[] = [
  byIdentity,
  byExponentials,
  byCommonDenominator,
  byConjugate,
  bySameCondition,
  byCases,
];
