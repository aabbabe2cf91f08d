// Each kind of file that says which version is installed, and each way of PEP 440 to say it.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decideVersion } from "../../../src/project/decide.ts";
import { projectOf } from "../../../src/project/project.ts";

/** The version of Keras that the files decide, and the one that decided. */
function decided(files: Readonly<Record<string, string>>, path = "model.py"): string {
  const project = projectOf(Object.entries(files).map(([file, text]) => ({ path: file, text })));
  const evidence = { imports: [], callees: [], keywords: [] };
  const { version, source } = decideVersion({ framework: "keras", path, evidence }, project);
  return `${version} ${source ?? ""}`.trim();
}

const locked = '[[package]]\nname = "keras"\nversion = "2.2.4"\n';
const metadata = "Metadata-Version: 2.1\nName: Keras\nVersion: 2.2.4\n";
const kinds: Readonly<Record<string, string>> = {
  "requirements.txt": "keras==2.2.4",
  "requirements-dev.txt": "Keras == 2.2.4  # pinned",
  "requirements/base.txt": "keras===2.2.4",
  "dev-requirements.in": "keras[all]==2.2.4; python_version < '3.8'",
  "constraints.txt": "keras==2.2.4 --hash=sha256:0",
  "pyproject.toml": '[project]\ndependencies = ["keras==2.2.4"]',
  "tools/pyproject.toml": '[tool.poetry.dependencies]\nkeras = "2.2.4"',
  "poetry.lock": locked,
  "uv.lock": locked,
  "pdm.lock": locked,
  Dockerfile:
    "FROM python:3.7\nRUN apt-get update && \\\n    pip install --no-cache-dir keras==2.2.4",
  "docker/gpu.Dockerfile": "run python3 -m pip install 'keras==2.2.4'",
  Pipfile: '[packages]\nkeras = "==2.2.4"',
  "Pipfile.lock": '{"default": {"keras": {"version": "==2.2.4"}}}',
  "environment.yml": "dependencies:\n  - keras=2.2.4",
  "environment-gpu.yaml": "dependencies:\n  - pip:\n      - keras==2.2.4",
  "pixi.toml": '[pypi-dependencies]\nkeras = "==2.2.4"',
  "env-gpu.yml": "dependencies:\n  - keras=2.2.4",
  "conda.yaml": "dependencies:\n  - conda-forge::keras=2.2.4",
  "setup.py": 'from setuptools import setup\nsetup(name="a", install_requires=["keras==2.2.4"])\n',
  "setup.cfg": "[options]\ninstall_requires =\n  keras==2.2.4",
  ".venv/lib/python3.7/site-packages/Keras-2.2.4.dist-info/METADATA": metadata,
  "env/Lib/site-packages/Keras-2.2.4.egg-info/PKG-INFO": metadata,
};

describe("a version is read from", () => {
  for (const [file, text] of Object.entries(kinds))
    it(file, () => {
      const path = file.startsWith("tools/") ? "tools/model.py" : "model.py";
      assert.equal(decided({ [file]: text }, path), `2.2.4 ${file}`);
    });
});

describe("a specifier", () => {
  for (const [specifier, version] of [
    ["==2.2.*", "2.2.5"],
    ["~=2.2.0", "2.2.5"],
    ["~=2.2", "2.15.0"],
    [">=2.2,!=2.2.5,<2.3", "2.2.4"],
    [">2.2.4,<2.3.0", "2.2.5"],
    ["<=2.3.0", "2.3.0"],
    ["<3", "2.15.0"],
    ["==2.2.4.post1", "2.2.4.post1"],
    ["==2.2.4+local.1", "2.2.4"],
    ["==3.0.0rc1", "3.0.0rc1"],
    ["==v2.2.4", "2.2.4"],
  ] as const)
    it(`${specifier} is ${version}`, () =>
      assert.equal(
        decided({ "requirements.txt": `keras${specifier}` }),
        `${version} requirements.txt`,
      ));
});

describe("of several files", () => {
  it("a lock is surer than ==, and == surer than a range", () => {
    const range = { "setup.cfg": "[options]\ninstall_requires = keras>=2.0" };
    const exact = { "requirements.txt": "keras==2.3.1" };
    const lock = { "poetry.lock": locked };
    assert.equal(decided({ ...range, ...exact, ...lock }), "2.2.4 poetry.lock");
    assert.equal(decided({ ...range, ...exact }), "2.3.1 requirements.txt");
  });
  it("the nearest folder decides, whatever lies above it or beside it", () => {
    const files = {
      "poetry.lock": locked,
      "a/requirements.txt": "keras>=2.3,<2.4",
      "a/b/requirements/base.txt": "keras==1.2.2",
      "c/requirements.txt": "keras==3.0.0",
    };
    assert.equal(decided(files, "a/model.py"), "2.3.1 a/requirements.txt");
    assert.equal(decided(files, "a/b/src/model.py"), "1.2.2 a/b/requirements/base.txt");
    assert.equal(decided(files, "d/model.py"), "2.2.4 poetry.lock");
  });
  it("a sibling project decides nothing, even where all siblings agree", () => {
    const two = { "a/requirements.txt": "keras==2.3.1", "b/requirements.txt": "keras==2.3.1" };
    for (const path of ["c/model.py", "model.py", "ab/model.py"])
      assert.equal(decided(two, path), decided({}, path));
    assert.equal(decided(two, "b/src/model.py"), "2.3.1 b/requirements.txt");
  });
  it("what is installed for a sibling decides nothing either", () => {
    const own = "a/.venv/lib/python3.7/site-packages/Keras-2.2.4.dist-info/METADATA";
    assert.equal(decided({ [own]: metadata }, "b/model.py"), decided({}, "b/model.py"));
    assert.equal(decided({ [own]: metadata }, "a/src/model.py"), `2.2.4 ${own}`);
    const elsewhere = "/opt/venv/lib/python3.7/site-packages/Keras-2.2.4.dist-info/METADATA";
    assert.equal(decided({ [elsewhere]: metadata }, "b/model.py"), `2.2.4 ${elsewhere}`);
  });
  it("a folder such as docker speaks for the one that it is in, where they agree", () => {
    const one = { "docker/requirements.txt": "keras==2.3.1" };
    assert.equal(decided(one, "src/model.py"), "2.3.1 docker/requirements.txt");
    const two = { ...one, "conda/environment.yml": "dependencies:\n  - keras=2.2.4" };
    assert.equal(decided(two, "src/model.py"), decided({}, "src/model.py"));
    const own = { ...two, "requirements.txt": "keras==2.2.5" };
    assert.equal(decided(own, "src/model.py"), "2.2.5 requirements.txt");
    const theirs = { "a/docker/requirements.txt": "keras==2.3.1" };
    assert.equal(decided(theirs, "b/model.py"), decided({}, "b/model.py"));
    assert.equal(decided(theirs, "a/model.py"), "2.3.1 a/docker/requirements.txt");
  });
  it("a pin far up is surer than what is installed near by", () =>
    assert.equal(
      decided(
        {
          "requirements.txt": "keras==2.3.1",
          "a/.venv/lib/python3.7/site-packages/Keras-2.2.4.dist-info/METADATA": metadata,
        },
        "a/model.py",
      ),
      "2.3.1 requirements.txt",
    ));
});
