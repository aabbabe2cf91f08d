import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pinsIn, saysVersions } from "../../src/project/pins.ts";
import { isTelling } from "../../src/project/project.ts";

/** What a file pins, as "name specifiers" with alternatives parted by "|". */
function pins(path: string, text: string): readonly string[] {
  return pinsIn({ path, text }).pins.map(
    ({ distribution, specifiers }) => `${distribution} ${specifiers.join("|")}`,
  );
}

describe("requirements", () => {
  it("give names, specifiers and nothing else", () =>
    assert.deepEqual(
      pins(
        "requirements-dev.txt",
        [
          "# keras==1.0",
          "Keras[tf] >= 2.2, <3  # the old one",
          "tf_keras==2.16.0 ; python_version < '3.12'",
          "tensorflow~=2.15.0 --hash=sha256:abc",
          "theano",
          "-r base.txt",
          "torch @ file:///wheels/torch.whl",
          "jax \\",
          "  ==0.4.35",
        ].join("\n"),
      ),
      ["keras >=2.2,<3", "tf-keras ==2.16.0", "tensorflow ~=2.15.0", "jax ==0.4.35"],
    ));
  it("may lie in a folder of their own", () => assert.ok(saysVersions("requirements/test.txt")));
  it("are told by their name", () => assert.ok(!saysVersions("notes.txt")));
});

describe("pyproject.toml", () => {
  it("lists dependencies and groups", () =>
    assert.deepEqual(
      pins(
        "pyproject.toml",
        `[project]
dependencies = ["keras>=3", "numpy"]
[project.optional-dependencies]
old = ["Theano==1.0.5"]
[dependency-groups]
dev = ["torch<2", {include-group = "x"}]`,
      ),
      ["keras >=3", "theano ==1.0.5", "torch <2"],
    ));
  it("may be Poetry's", () =>
    assert.deepEqual(
      pins(
        "pyproject.toml",
        `[tool.poetry.dependencies]
keras = "^2.3"
tensorflow = {version = "~2.10", optional = true}
theano = "1.0.5"
jax = "*"
[tool.poetry.group.test.dependencies]
torch = [{version = "^0.4.1", python = "<3.8"}, {version = ">=1,<2"}]
lasagne = ">=0.1 <0.2 || ==0.2.dev1"`,
      ),
      [
        "keras >=2.3,<3",
        "tensorflow >=2.10,<2.11",
        "theano ==1.0.5",
        "torch >=0.4.1,<0.5",
        "torch >=1,<2",
        "lasagne >=0.1,<0.2|==0.2.dev1",
      ],
    ));
  it("pins nothing while it is being typed", () =>
    assert.deepEqual(pins("pyproject.toml", "[project"), []));
});

describe("lock files", () => {
  it("of Poetry and uv know the version of each framework", () => {
    const text =
      '[[package]]\nname = "Keras"\nversion = "2.3.1"\n\n[[package]]\nname = "x"\nversion = "1"';
    assert.deepEqual(pins("poetry.lock", text), ["keras ==2.3.1"]);
    assert.deepEqual(pins("app/uv.lock", text), ["keras ==2.3.1"]);
  });
  it("of Pipenv do too", () =>
    assert.deepEqual(
      pins(
        "Pipfile.lock",
        '{"default": {"keras": {"version": "==2.2.4"}}, "develop": {"jax": {"version": "==0.4.1"}}}',
      ),
      ["keras ==2.2.4", "jax ==0.4.1"],
    ));
});

describe("other files", () => {
  it("Pipfile has specifiers of pip", () =>
    assert.deepEqual(pins("Pipfile", '[packages]\nkeras = "==2.3.1"\ntheano = "*"'), [
      "keras ==2.3.1",
    ]));
  it("environment.yml has conda's, and a list of pip's", () =>
    assert.deepEqual(
      pins(
        "environment.yml",
        "dependencies:\n  - python=3.7\n  - conda-forge::keras=2.3\n  - tensorflow==2.1.0\n  - theano=1.0.4=py37_0\n  - pytorch >=1.2,<2\n  - pip:\n    - lasagne==0.1",
      ),
      [
        "keras ==2.3.*",
        "tensorflow ==2.1.0",
        "theano ==1.0.4",
        "pytorch >=1.2,<2",
        "lasagne ==0.1",
      ],
    ));
  it("say nothing of what is no framework", () =>
    assert.deepEqual(pins("requirements.txt", "numpy==1.26\npython-dotenv==1\n"), []));
  it("setup.cfg lists what it requires", () =>
    assert.deepEqual(
      pins(
        "setup.cfg",
        "[metadata]\nname = keras==9\n[options]\npackages = find:\ninstall_requires =\n    keras>=2.2,<3\n    # theano==1\n[options.extras_require]\ngpu = tensorflow-gpu==1.14.0\n",
      ),
      ["keras >=2.2,<3", "tensorflow-gpu ==1.14.0"],
    ));
  it("metadata of a distribution is exact", () =>
    assert.deepEqual(
      pins(
        ".venv/lib/python3.7/site-packages/Keras-2.3.1.dist-info/METADATA",
        "Metadata-Version: 2.1\nName: Keras\nVersion: 2.3.1\n\nVersion: 9\n",
      ),
      ["keras ==2.3.1"],
    ));
  it("are not read when they cannot tell", () => {
    assert.ok(isTelling(".env"));
    assert.ok(!isTelling("model.py") && !isTelling("package.json"));
  });
});
