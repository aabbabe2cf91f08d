// Several files pin a version, a pin allows several, or a notebook installs its own.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { version } from "./decided.ts";

describe("the version", () => {
  it("is that of the surest pin, then of the file that is first by its name", () => {
    const both = (one: string, other: string): Record<string, string> => ({
      "requirements-dev.txt": `keras${one}`,
      "requirements.txt": `keras${other}`,
    });
    assert.equal(version({ files: both("==3.0.0", "==2.3.1") }), "2.3.1 pin requirements.txt");
    assert.equal(version({ files: both("==3.0.0", ">=2.3.1") }), "3.0.0 pin requirements-dev.txt");
    const named = (path: string): string =>
      path === "setup.py" ? '["keras==2.2.4"]' : "keras==2.2.4";
    const order = ["requirements.txt", "constraints.txt", "setup.py", "a-requirements.txt"];
    for (let first = 0; first < order.length; first++) {
      const files = Object.fromEntries(
        order
          .slice(first)
          .reverse()
          .map((one) => [one, named(one)]),
      );
      assert.equal(version({ files }), `2.2.4 pin ${order[first]}`);
    }
  });
  it("is the newest in a range that has the spellings", () => {
    const files = { "requirements.txt": "keras>=2.0" };
    const imports = ["keras.layers.advanced_activations.LeakyReLU"];
    assert.equal(version({ files, evidence: { imports } }), `2.15.0 spelling ${imports[0]}`);
    const exact = { "requirements.txt": "keras==3.4.1" };
    assert.equal(version({ files: exact, evidence: { imports } }), "3.4.1 pin requirements.txt");
    const without = { "requirements.txt": "keras>=3" };
    assert.match(
      version({ files: without, evidence: { imports } }),
      /^3\S+ pin requirements\.txt$/,
    );
  });
  it("is the one that the notebook itself installs", () => {
    const by = (...commands: readonly string[]): string =>
      version({
        path: "a.ipynb",
        evidence: { commands },
        files: { "requirements.txt": "keras==3.4.1" },
      });
    for (const line of [
      "!pip install -q keras==2.3.1",
      "%pip install --upgrade 'keras<2.4'",
      '!pip3 install numpy "Keras==2.3.1" && echo done',
      "!{sys.executable} -m pip install keras==2.3.1",
      "!conda install -y -c conda-forge keras=2.3",
      "!pip uninstall -y keras; pip install keras==2.3.1",
      "!pip install git+https://github.com/keras-team/keras.git@2.3.1",
    ])
      assert.equal(by(line), "2.3.1 pin a.ipynb", line);
    assert.equal(by("!pip install keras==2.2.4", "!pip install keras==2.3.1"), "2.3.1 pin a.ipynb");
    for (const line of [
      "!pip install numpy==1.0",
      "!pip install keras",
      "!pip uninstall keras==2.3.1",
    ])
      assert.equal(by(line), "3.4.1 pin requirements.txt", line);
  });
  it("of TensorFlow is chosen by Colab's magic, too", () => {
    const evidence = { commands: ["%tensorflow_version 1.x"] };
    const given = { path: "a.ipynb", evidence } as const;
    assert.equal(version({ ...given, framework: "tensorflow" }), "1.15.0 pin a.ipynb");
    assert.equal(
      version({ ...given, framework: "tf.keras" }),
      "1.15.0 pin a.ipynb via tensorflow 1.15.0",
    );
  });
});
