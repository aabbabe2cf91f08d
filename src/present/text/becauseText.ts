import type { Because } from "../hover/facts.ts";
import type { Words } from "../words.ts";
import { elementAt } from "../../required.ts";

/** Why a version applies, in words; an environment is called by its folder. */
export function becauseText({ reason, source = "", via }: Because, words: Words): string {
  const named =
    reason === "environment" ? elementAt(source.split(/[\\/](?:lib|Lib)[\\/]/, 1), 0) : source;
  const because = words.because[reason](named);
  return via === undefined ? because : `${because}, ${words.via(via.distribution, via.version)}`;
}
