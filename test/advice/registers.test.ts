import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { registersActivations } from "../../src/advice/registers.ts";

describe("registersActivations", () => {
  const registering = [
    'get_custom_objects().update({"mish2": mish2})',
    'load_model("m.h5", custom_objects={"mish2": mish2})',
    "with CustomObjectScope({}):",
    "with keras.saving.custom_object_scope({}):",
    '@keras.saving.register_keras_serializable(package="mine")',
  ];
  for (const text of registering)
    it(`recognises ${text}`, () => assert.equal(registersActivations(text), true));

  it("is not alarmed by other code", () =>
    assert.equal(registersActivations("objects = custom(register(keras))"), false));
});
