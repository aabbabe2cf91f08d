// A name of a built-in that code registers for a function of its own, as each generation of Keras resolves it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brief, findings, fixed } from "../finding.ts";
import { mentions } from "../resolved.ts";

const start = `from keras.layers import Activation, Dense
from keras.utils import CustomObjectScope, get_custom_objects
`;
const scope = `${start}with CustomObjectScope({"relu": mine}):
    a = Dense(4, activation="relu")
    b = Dense(4, activation="tanh")
c = Dense(4, activation="relu")
`;
const lines = (code: string, pin: string): readonly number[] =>
  mentions(code, pin)
    .filter(({ imported }) => !imported)
    .map(({ line }) => line + 1);

describe("a scope that registers the name of a built-in", () => {
  it("has its function inside, and the built-in outside, in Keras 2", () =>
    assert.deepEqual(lines(scope, "keras==2.3.1"), [5, 6]));
  it("may be around the call of a function", () => {
    const made = `${start}def make():\n    return Dense(4, activation="relu")\nwith CustomObjectScope({"relu": mine}):\n    make()\n`;
    assert.deepEqual(lines(made, "keras==2.3.1"), []);
  });
  it("may be anywhere if it is not entered at once", () => {
    const kept = `${start}scope = CustomObjectScope({"relu": mine})\na = Dense(4, activation="relu")\n`;
    assert.deepEqual(lines(kept, "keras==2.3.1"), []);
  });
  // Keras 3.15.1 computes relu there; run.
  it("changes nothing in Keras 3, which is a warning with the function as fix", () => {
    assert.deepEqual(lines(scope, "keras==3.5.0"), [4, 5, 6]);
    const requirements = "keras==3.5.0";
    assert.deepEqual(brief(scope, { requirements }), ["warning unknown-activation 4:30"]);
    assert.match(fixed(scope, { requirements }), /a = Dense\(4, activation=mine\)\n/);
  });
});

describe("a table that holds the name of a built-in", () => {
  const code = `${start}get_custom_objects().update({"relu": Activation(mine)})\na = Activation("relu")\n`;
  it("wins in Keras 2, and is passed over in Keras 3", () => {
    assert.deepEqual(lines(code, "keras==2.3.1"), []);
    assert.deepEqual(lines(code, "keras==3.5.0"), [4]);
    assert.match(fixed(code, { requirements: "keras==3.5.0" }), /a = Activation\(mine\)\n/);
    assert.match(
      findings(code, { requirements: "keras==3.5.0" })[0]?.message ?? "",
      /^“relu” is the function of Keras, not the one that is registered under this name\./,
    );
  });
  it("offers to pass a function, and no class, which has to be called", () => {
    const own = (code: string): number | undefined =>
      findings(`${code}\n${start}get_custom_objects()["gate"] = Gate\na = Activation("gate")\n`, {
        requirements: "keras==3.5.0",
      })[0]?.fixes.length;
    assert.equal(own("def Gate(x): return x"), 1);
    assert.equal(own("class Gate(Layer): pass"), 0);
  });
  // Keras 3.15.1 finds the registered function in deserialize; run.
  it("wins in deserialize in every version", () =>
    assert.deepEqual(
      lines(
        `import keras\n${start}get_custom_objects().update({"relu": mine})\nf = keras.activations.deserialize("relu")\n`,
        "keras==3.5.0",
      ),
      [],
    ));
});
