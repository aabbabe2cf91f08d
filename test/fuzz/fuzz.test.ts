// The short form of npm run fuzz: some inputs for each reader.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { fuzz } from "./fuzz.ts";
import { readers } from "./readers.ts";

describe("what no person writes", () => {
  for (const reader of readers)
    it(`ends no reading: ${reader.name}`, async () => {
      const { exceptions } = await fuzz(reader, Math.ceil(reader.share / 500));
      assert.deepEqual(exceptions, []);
    });
});
