import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestRelease } from "../../src/catalogue/releases.ts";
import { version, type Case } from "./decided.ts";

const metadata = "lib/keras-2.2.4.dist-info/METADATA";
const installed = { [metadata]: "Name: Keras\nVersion: 2.2.4\n" };

const savedBy = { keras: { version: "2.3.1", backend: "theano", source: "keras_version" } };

describe("the version", () => {
  it("is the one that the file itself states, after a setting and before any pin", () => {
    const files = { "requirements.txt": "keras==3.15.1" };
    assert.equal(version({ evidence: { savedBy }, files }), "2.3.1 file keras_version");
    const settings = { versions: { keras: "1.2.2" } };
    assert.equal(version({ evidence: { savedBy }, settings }), "1.2.2 setting");
  });
  it("is not one that the file states of another framework, nor what is no version", () => {
    const files = { "requirements.txt": "tensorflow==2.4.1" };
    const ours = { framework: "tf.keras", evidence: { savedBy }, files } as const;
    assert.match(version(ours), /^2\.4\.0 pin/);
    const broken = { keras: { version: "latest", source: "keras_version" } };
    assert.match(version({ evidence: { savedBy: broken } }), /assumed/);
  });
  it("is the one that was set, before any pin", () =>
    assert.equal(
      version({
        settings: { versions: { keras: "1.2.2" } },
        files: { "requirements.txt": "keras==2.3.1" },
      }),
      "1.2.2 setting",
    ));
  it("passes over a setting that is no version", () =>
    assert.equal(
      version({
        files: { "requirements.txt": "keras==2.3.1" },
        settings: { versions: { keras: "banana" } },
      }),
      "2.3.1 pin requirements.txt",
    ));
  it("is pinned", () =>
    assert.equal(
      version({ files: { "requirements.txt": "Keras==2.3.1" } }),
      "2.3.1 pin requirements.txt",
    ));
  it("is the newest that a range allows", () =>
    assert.equal(
      version({ files: { "setup.cfg": "[options]\ninstall_requires = keras>=2.2,<2.3" } }),
      "2.2.5 pin setup.cfg",
    ));
  it("is that of the folder the file lies in", () =>
    assert.equal(
      version({
        path: "old/src/model.py",
        files: {
          "requirements.txt": "keras==3.0.0",
          "old/requirements.txt": "keras==1.2.2",
          "new/requirements.txt": "keras==2.0.0",
        },
      }),
      "1.2.2 pin old/requirements.txt",
    ));
  it("is the installed one, when nothing is pinned", () =>
    assert.equal(version({ files: installed }), `2.2.4 environment ${metadata}`));
  it("is pinned before it is installed", () =>
    assert.equal(
      version({ files: { ...installed, "requirements.txt": "keras==2.3.1" } }),
      "2.3.1 pin requirements.txt",
    ));
  it("is told by a spelling of one generation", () => {
    assert.equal(
      version({ evidence: { imports: ["keras.layers.advanced_activations.LeakyReLU"] } }),
      "2.15.0 spelling keras.layers.advanced_activations.LeakyReLU",
    );
    assert.equal(
      version({ evidence: { keywords: ["keras.layers.LSTM(inner_activation)"] } }),
      "1.2.2 spelling keras.layers.LSTM(inner_activation)",
    );
    assert.match(
      version({ evidence: { callees: ["keras.ops.relu"] } }),
      /^3\.\S+ spelling keras\.ops\.relu$/,
    );
    assert.match(
      version({ evidence: { imports: ["keras_core.layers.Dense"] } }),
      /^3\.\S+ (?:spelling|assumed)/,
    );
  });
  it("is told by a backend that later versions lack", () =>
    assert.equal(
      version({ evidence: { environment: { KERAS_BACKEND: "theano" } } }),
      "2.3.1 spelling KERAS_BACKEND=theano",
    ));
  it("is the newest, else", () => assert.equal(version({ framework: "theano" }), "1.0.5 assumed"));
  it("is not read from a pin without one", () =>
    assert.equal(
      version({ files: { "requirements.txt": "keras\n" } }),
      `${newestRelease("keras")} assumed`,
    ));
  it("survives a specifier that is none", () =>
    assert.equal(
      version({ files: { "requirements.txt": "keras>=two" } }),
      `${newestRelease("keras")} assumed`,
    ));
});

describe("Keras with TensorFlow", () => {
  const tensorflow = (pin: string): Case => ({
    framework: "tf.keras",
    files: { "requirements.txt": pin },
  });
  const three = newestRelease("tf.keras", ">=3");
  it("has TensorFlow's number from 2.5 to 2.15", () =>
    assert.equal(
      version(tensorflow("tensorflow==2.10.1")),
      "2.10.0 pin requirements.txt via tensorflow 2.10.1",
    ));
  it("has TensorFlow's number before 2.0", () => {
    assert.equal(
      version(tensorflow("tensorflow==1.11.0")),
      "1.11.0 pin requirements.txt via tensorflow 1.11.0",
    );
    const evidence = { callees: ["tf.placeholder"] };
    assert.equal(version({ framework: "tf.keras", evidence }), "1.15.0 spelling tf.placeholder");
  });
  it("is Keras 3 from 2.16 on", () =>
    assert.equal(
      version(tensorflow("tensorflow-cpu==2.16.1")),
      `${three} pin requirements.txt via tensorflow-cpu 2.16.1`,
    ));
  it("is the Keras 3 that is pinned", () =>
    assert.equal(
      version(tensorflow("tensorflow==2.17.0\nkeras==3.4.1")),
      "3.4.1 pin requirements.txt via tensorflow 2.17.0",
    ));
  it("is Keras 2 where the legacy one is asked for", () => {
    const files = { "requirements.txt": "tensorflow==2.17.0", ".env": "TF_USE_LEGACY_KERAS=1\n" };
    assert.equal(
      version({ framework: "tf.keras", files }),
      "2.15.0 pin requirements.txt via tensorflow 2.17.0",
    );
    const pinned = { ...files, "requirements.txt": "tensorflow==2.17.0\ntf_keras==2.17.0" };
    assert.equal(version({ framework: "tf.keras", files: pinned }), "2.17.0 pin requirements.txt");
  });
  it("brings standalone Keras from 2.6 on", () => {
    assert.equal(
      version({ files: { "requirements.txt": "tensorflow==2.12.0" } }),
      "2.12.0 pin requirements.txt via tensorflow 2.12.0",
    );
    assert.match(version({ files: { "requirements.txt": "tensorflow==2.2.0" } }), /assumed$/);
  });
});
