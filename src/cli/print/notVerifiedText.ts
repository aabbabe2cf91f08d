import type { NotVerified } from "../../present/verify/verification.ts";

/** Why nothing was verified, in a sentence. */
export const notVerifiedText = (why: NotVerified): string =>
  "reason" in why ? why.reason : sentences[why.kind];

const sentences: Readonly<Record<Exclude<NotVerified["kind"], "no-gradient" | "no-gpu">, string>> =
  {
    "over-axis": "A vector activation needs its whole axis; a kernel acts on single numbers.",
    "not-recorded": "Nothing was recorded for this choice.",
    "no-examples": "Its documentation prints no numbers for this.",
    "too-long": "The file is longer than the 100,000 characters that are compiled.",
    "no-function": "The file has no function `fn f(x: f32) -> f32`.",
    "no-inputs": "No input of this domain lies in the interval.",
  };
