import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { explainedIn } from "../../../src/catalogue/evidence/explained.ts";
import { differencesIn, liveArchives } from "./live.ts";

const files = liveArchives.flatMap(({ index }) => index.recordings.map(({ file }) => file));

describe("what evaluate gives", () => {
  for (const file of new Set(files))
    it(`is what ${file} recorded, but for what is explained`, () =>
      assert.deepEqual(differencesIn(file), explainedIn(file)));
});
