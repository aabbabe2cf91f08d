import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decideBackend } from "../../src/project/backend.ts";
import { asked, type Case } from "./decided.ts";

function backend(given: Case, of: string): string {
  const { question, project } = asked(given);
  return decideBackend(question, of, project);
}

const savedBy = { keras: { version: "2.3.1", backend: "theano", source: "keras_version" } };

describe("the backend", () => {
  it("is the one that the file itself states, unless a setting says otherwise", () => {
    assert.equal(backend({ evidence: { savedBy } }, "2.3.1"), "theano");
    const settings = { backends: { keras: "cntk" } };
    assert.equal(backend({ evidence: { savedBy }, settings }, "2.3.1"), "cntk");
  });
  it("is the version's default", () => {
    assert.equal(backend({}, "2.3.1"), "tensorflow");
    assert.equal(backend({}, "1.0.0"), "theano");
    assert.equal(backend({ framework: "theano" }, "1.0.5"), "theano-c");
    assert.equal(backend({ framework: "torch" }, "2.0.0"), "");
  });
  it("is set, or chosen by the code, or by .env, in this order", () => {
    const files = { ".env": "export KERAS_BACKEND='cntk' # slow\n" };
    const evidence = { environment: { KERAS_BACKEND: "theano" } };
    assert.equal(backend({ files }, "2.3.1"), "cntk");
    assert.equal(backend({ files, evidence }, "2.3.1"), "theano");
    assert.equal(
      backend({ files, evidence, settings: { backends: { keras: "tensorflow" } } }, "2.3.1"),
      "tensorflow",
    );
  });
  it("is one that the version has", () =>
    assert.equal(backend({ evidence: { backend: "theano" } }, "3.0.0"), "tensorflow"));
});
