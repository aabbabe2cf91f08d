import type { NotVerified } from "../../present/verify/verification.ts";

/** Why nothing was verified, in a sentence. */
export const notVerifiedText = (why: NotVerified): string =>
  "reason" in why ? why.reason : sentences[why.kind];

const sentences: Readonly<Record<Exclude<NotVerified["kind"], "no-gradient" | "no-gpu">, string>> =
  {
    "over-axis": "A vector activation needs its whole axis; a kernel acts on single numbers.",
    "not-recorded": "Nothing was recorded for this choice.",
    "no-examples": "Its documentation prints no numbers for this.",
    "no-inputs": "No input of this domain lies in the interval.",
  };
