import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { pagePolicy, pageRights } from "../../src/extension/page/pageRights.ts";
import { written } from "../../src/extension/playground/written.ts";

describe("the playground's page", () => {
  it("may load its own files, and neither move its base nor send a form", () => {
    assert.deepEqual(pagePolicy("https://files", "abc").split("; "), [
      "default-src 'none'",
      "script-src 'nonce-abc'",
      "style-src https://files 'nonce-abc'",
      "img-src data:",
      "worker-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    assert.deepEqual(pageRights, { enableScripts: true, enableForms: false });
  });
});

describe("a file that the playground saves", () => {
  const told: string[] = [];
  const tell = (reason: string) => void told.push(reason);

  it("is saved without a word", async () => {
    assert.equal(await written(() => Promise.resolve(), tell), true);
    assert.deepEqual(told, []);
  });
  it("is not taken for saved when the disk is full, and the reader hears why", async () => {
    const full = () => Promise.reject(new Error("ENOSPC: no space left on device"));
    assert.equal(await written(full, tell), false);
    assert.deepEqual(told.splice(0), ["ENOSPC: no space left on device"]);
  });
  it("is not taken for saved when its bytes cannot be made", async () => {
    const broken = () => {
      throw new Error("The text is no base64.");
    };
    assert.equal(await written(broken, tell), false);
    assert.deepEqual(told.splice(0), ["The text is no base64."]);
  });
});
