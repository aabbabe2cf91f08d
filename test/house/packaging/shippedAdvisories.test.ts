import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { notices } from "../../../scripts/packaging/notices.mjs";
import { shippedAdvisories } from "../../../scripts/packaging/shippedAdvisories.mjs";

describe("the audit of what is shipped", () => {
  it("reports a vulnerable package that the notices name, and no other", () => {
    const shipped = notices([
      "node_modules/valibot/dist/index.mjs",
      "node_modules/@lezer/python/dist/index.js",
    ]);
    const advisory = { severity: "high", range: "<2" };
    const vulnerabilities = { "@lezer/python": advisory, valibot: advisory, mocha: advisory };
    assert.deepEqual(shippedAdvisories({ vulnerabilities }, shipped), [
      "@lezer/python <2: high",
      "valibot <2: high",
    ]);
  });
});
