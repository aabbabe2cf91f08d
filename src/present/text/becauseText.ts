import type { DecisionReason } from "../hover/facts.ts";
import type { Words } from "../words.ts";

/** Why a version applies, in words; an environment is called by its folder. */
export function becauseText({ reason, source = "", via }: DecisionReason, words: Words): string {
  const [environment = ""] = source.split(/[\\/](?:lib|Lib)[\\/]/, 1);
  const named = reason === "environment" ? environment : source;
  const because = words.because[reason](named);
  return via === undefined ? because : `${because}, ${words.via(via.distribution, via.version)}`;
}
