import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, dense, findings, fixed } from "./finding.ts";

describe("unknown-activation", () => {
  it("warns of a name that no version knows, and knows the nearest", () => {
    const [finding] = findings(dense("sigmiod"));
    assert.equal(
      finding?.message,
      "Keras knows no activation called “sigmiod”. Did you mean “sigmoid”?",
    );
    assert.deepEqual(brief(dense("sigmiod")), ["warning unknown-activation 2:26"]);
    assert.equal(fixed(dense("sigmiod")), dense("sigmoid"));
  });
  it("takes another style for a slip", () =>
    assert.equal(fixed(dense("Hard-Sigmoid")), dense("hard_sigmoid")));
  it("names no neighbour when there is none", () =>
    assert.equal(
      findings(dense("quite_special"))[0]?.message,
      "Keras knows no activation called “quite_special”.",
    ));
  it("warns of a name that the pinned version lacks", () =>
    assert.deepEqual(brief(dense("gelu"), { requirements: "keras==2.3.1" }), [
      "warning unknown-activation 2:26",
    ]));
  it("is silent about names that the version has", () =>
    assert.deepEqual(brief(dense("gelu"), { requirements: "keras==3.0.0" }), []));
  it("is silent about names that are registered, here or elsewhere, and about no others", () => {
    const own = (name: string): string =>
      `from keras.utils import get_custom_objects\nget_custom_objects()["${name}"] = f\n`;
    const elsewhere = { registered: { names: new Set(["mine"]), more: false } };
    assert.deepEqual(brief(own("mine") + dense("mine")), []);
    assert.deepEqual(brief(dense("mine"), elsewhere), []);
    assert.equal(brief(own("other") + dense("mine")).length, 1);
    assert.equal(brief(dense("sigmiod"), elsewhere).length, 1);
  });
  it("is silent where names are registered that cannot be read", () => {
    const registered = { names: new Set<string>(), more: true };
    assert.deepEqual(brief(dense("mine"), { registered }), []);
    assert.deepEqual(brief(`model = load_model(p, custom_objects=own)\n${dense("mine")}`), []);
  });
  it("knows a registered name as the nearest", () => {
    const registered = { names: new Set(["my_swish"]), more: false };
    assert.equal(fixed(dense("my_swich"), { registered }), dense("my_swish"));
  });
});
