import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isVersionFile } from "../../../src/project/files/pins.ts";
import { isProjectFile } from "../../../src/project/project.ts";
import { pins } from "./pinned.ts";

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
  it("may lie in a folder of their own", () => assert.ok(isVersionFile("requirements/test.txt")));
  it("are told by their name", () => assert.ok(!isVersionFile("notes.txt")));
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

describe("pyproject.toml of each tool", () => {
  const tables = {
    "build-system": 'requires = ["setuptools", "keras<=2.3.1"]',
    "tool.uv": 'override-dependencies = ["keras<=2.3.1"]',
    "tool.rye": 'dev-dependencies = ["keras<=2.3.1"]',
    "tool.hatch.envs.test": 'extra-dependencies = ["keras<=2.3.1"]',
    "tool.flit.metadata": 'requires = ["keras (<=2.3.1)"]',
    "tool.flit.metadata.requires-extra": 'old = ["keras<=2.3.1"]',
    "tool.pdm.dev-dependencies": 'old = ["keras<=2.3.1"]',
    "tool.pixi.dependencies": 'keras = "<=2.3.1"',
    "tool.pixi.feature.old.pypi-dependencies": 'keras = { version = "<=2.3.1" }',
  };
  for (const [table, text] of Object.entries(tables))
    it(`is read in [${table}]`, () =>
      assert.deepEqual(pins("pyproject.toml", `[${table}]\n${text}`), ["keras <=2.3.1"]));
  it("may give an address or a tag", () =>
    assert.deepEqual(
      pins(
        "pyproject.toml",
        `[tool.poetry.dependencies]
keras = { git = "https://github.com/keras-team/keras.git", tag = "2.3.1" }
torch = { url = "https://download.pytorch.org/whl/cu117/torch-1.13.1%2Bcu117-cp310-cp310-linux_x86_64.whl" }`,
      ),
      ["keras ==2.3.1", "torch ==1.13.1+cu117"],
    ));
});

describe("setup.py", () => {
  it("requires what its strings say, and no comment or sentence", () =>
    assert.deepEqual(
      pins(
        "setup.py",
        `"""Layers for keras>=2 and its friends."""
from setuptools import setup
# "theano==1.0"
WANTED = ['torch>=2.8,<3.0', "numpy"]
setup(
    name="keras==9 made easy",
    extras_require={"tf": ["tensorflow-gpu == 1.14.0; python_version < '3.8'"]},
    tests_require="""
        jax==0.4.1
        flax
    """,
)
`,
      ).filter((one) => !one.startsWith("keras")),
      ["torch >=2.8,<3.0", "tensorflow-gpu ==1.14.0", "jax ==0.4.1"],
    ));
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
    assert.ok(isProjectFile(".env"));
    assert.ok(!isProjectFile("model.py") && !isProjectFile("package.json"));
  });
});
