import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findingsIn } from "../../../../src/advice/findings.ts";
import { resolveFile } from "../../../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../../../src/project/project.ts";
import { nothingRegistered, type Registered } from "../../../../src/python/facts/registered.ts";
import { brief, dense, findings, fixed } from "../../finding.ts";

describe("unknown-activation", () => {
  it("warns of a name that no version knows, and knows the nearest", () => {
    const [finding] = findings(dense("sigmiod"));
    assert.equal(
      finding?.message,
      "Keras has no activation named “sigmiod”. Did you mean “sigmoid”?",
    );
    assert.deepEqual(brief(dense("sigmiod")), ["warning unknown-activation 2:26"]);
    assert.equal(fixed(dense("sigmiod")), dense("sigmoid"));
  });
  it("says which characters a name holds that do not show, or look like others", () => {
    assert.equal(
      findings(dense("re\u200blu"))[0]?.message,
      "Keras has no activation named “re\u200blu”. The text holds U+200B. Did you mean “relu”?",
    );
    assert.match(
      findings(dense("sigm\u043eid"))[0]?.message ?? "",
      /holds U\+043E\. Did you mean “sigmoid”/,
    );
    assert.equal(fixed(dense("re\u200blu")), dense("relu"));
  });
  it("takes another style for a slip", () =>
    assert.equal(fixed(dense("Hard-Sigmoid")), dense("hard_sigmoid")));
  it("names no neighbour when there is none", () =>
    assert.equal(
      findings(dense("quite_special"))[0]?.message,
      "Keras has no activation named “quite_special”.",
    ));
  it("warns of a name that the pinned version lacks", () =>
    assert.deepEqual(brief(dense("gelu"), { requirements: "keras==2.3.1" }), [
      "warning unknown-activation 2:26",
    ]));
  it("offers no name that its version does not take as a string, or that means another function", () => {
    const message = (name: string, requirements: string): string =>
      findings(dense(name), { requirements })[0]?.message ?? "";
    assert.match(message("log_sigmoid", "keras==3.3.0"), /other versions do\.$/);
    assert.match(message("leaky_relu", "keras==2.3.1"), /other versions do\.$/);
    const node = 'from onnx.helper import make_node\nn = make_node("Gelu", ["x"], ["y"])\n';
    const [gelu] = findings(node, { requirements: "onnx==1.8.0" });
    assert.match(gelu?.message ?? "", /other versions do\.$/);
  });
  it("warns of a class name in a version that takes the names of functions alone", () => {
    const code = 'import tensorflow as tf\ny = tf.keras.layers.Dense(4, activation="LeakyReLU")\n';
    const check = (requirements: string): readonly string[] => brief(code, { requirements });
    assert.deepEqual(check("tensorflow==2.16.1"), ["warning unknown-activation 2:42"]);
    assert.deepEqual(check("tensorflow==2.13.0"), []);
    assert.deepEqual(check("tensorflow==2.1.0"), ["warning unknown-activation 2:42"]);
  });
  it("is silent about names that the version has", () =>
    assert.deepEqual(brief(dense("silu"), { requirements: "keras==3.0.0" }), []));
  it("is silent in a version that is older or newer than those that are known", () => {
    for (const version of ["0.3.2", "4.0.0"]) {
      assert.deepEqual(brief(dense("relu"), { requirements: `keras==${version}` }), []);
      assert.deepEqual(brief(dense("sigmiod"), { requirements: `keras==${version}` }), []);
    }
  });
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
  it("suggests nothing that would end the string", () => {
    for (const name of ['my"gate', "my'gate", "my\\gate", "my\ngate", "my gate", "my_g\u202eate"])
      assert.equal(
        fixed(dense("my_gat"), { registered: { names: new Set([name]), more: false } }),
        dense("my_gat"),
      );
    for (const name of ["my_gate", "my-gate", "my.gate"])
      assert.equal(
        fixed(dense("my_gat"), { registered: { names: new Set([name]), more: false } }),
        dense(name),
      );
  });
  it("asks what is registered only about a name that is unknown", () => {
    let asked = 0;
    const registered = (): Registered => ((asked += 1), nothingRegistered);
    const project = projectOf([]);
    for (const [name, times] of [
      ["sigmoid", 0],
      ["sigmiod", 1],
    ] as const) {
      const file = resolveFile({ path: "model.py", project }, dense(name));
      assert.ok(file);
      findingsIn(file, { path: "model.py", project }, { registered });
      assert.equal(asked, times);
    }
  });
  it("warns of every unknown name, and suggests for the first two hundred of them", () => {
    const names = Array.from({ length: 300 }, (_, i) => `sig${String.fromCharCode(0x400 + i)}moid`);
    const found = findings(names.map(dense).join(""));
    assert.equal(found.length, 300);
    assert.equal(found.filter(({ fixes }) => fixes.length > 0).length, 200);
  });
});
