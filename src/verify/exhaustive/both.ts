import { joined } from "../joinTallies.ts";
import { joinedSpecification } from "../specification/specification.ts";
import { joinedDigest } from "./digest.ts";
import type { Judged } from "./judge.ts";

/** What judging two parts came to, as one. */
export const both = (a: Judged, b: Judged): Judged => ({
  tally: joined(a.tally, b.tally),
  specification: joinedSpecification(a.specification, b.specification),
  digest: joinedDigest(a.digest, b.digest),
});
