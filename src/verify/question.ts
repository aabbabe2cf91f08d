import type { Expr } from "../expr/expr.ts";
import type { InputInterval } from "./domains.ts";
import type { Domain, VerificationSubject } from "./report.ts";

/** What every leg of a verification asks about: one formula, of a value or of a slope. */
export interface Question {
  readonly subject: VerificationSubject;
  readonly of: "value" | "slope";
  readonly domain: Domain;
  /** Only the inputs in this interval; absent, all of the domain. */
  readonly between?: InputInterval | undefined;
  /** The formula as documented; that of a slope is written in the input alone. */
  readonly formula: Expr;
  readonly parameters: Readonly<Record<string, number>>;
  /** Where the value or its slope jumps or bends; either side is right within a step of it. */
  readonly kinks: readonly number[];
  /** Where a slope is zero: near it an absolute error of 2⁻²⁴ is enough. Empty for a value. */
  readonly zeros: readonly number[];
  /** In units in the last place; absent, what the leg claims. */
  readonly tolerance?: number | undefined;
}
