import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mentions } from "../resolved.ts";

const code = `import torch.nn.functional as F
try:
    act = F.mish
except AttributeError:
    act = F.silu
y = act(x)
`;

/** What the call in the last line is, where this release is pinned. */
const called = (version: string): string | undefined =>
  mentions(code, `torch==${version}`).at(-1)?.canonical;

describe("a name that falls back to another activation in a handler", () => {
  it("is the first that the version has", () => {
    assert.equal(called("1.7.0"), "torch.nn.functional.silu");
    assert.equal(called("1.9.0"), "torch.nn.functional.mish");
  });
  it("is the one that is tried where the version has neither", () =>
    assert.equal(called("1.5.0"), "torch.nn.functional.mish"));
});
