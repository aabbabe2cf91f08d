// Files of a stranger's project: each costs what its length costs, and says nothing rather than everything.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decideVersion } from "../../../src/project/decide.ts";
import { projectOf } from "../../../src/project/project.ts";
import { commandsIn } from "../../../src/python/source/magics.ts";
import { growth } from "../../growth.ts";

const evidence = { imports: [], callees: [], keywords: [] };

/** The version of Keras that one file decides. */
function version(path: string, text: string): string {
  const project = projectOf([{ path, text }]);
  return decideVersion({ framework: "keras", path: "model.py", evidence }, project).version;
}

/** Texts that grow where a reader might look back again and again. */
const patterns: Readonly<Record<string, readonly ((size: number) => string)[]>> = {
  ".env": [
    (size) => `KERAS_BACKEND=${" ".repeat(size)}"x`,
    (size) => `KERAS_BACKEND=${"'".repeat(size)}`,
    (size) => "KERAS_BACKEND=theano\n".repeat(size / 21),
  ],
  "requirements.txt": [
    (size) => `keras${" ".repeat(size)}x`,
    (size) => `keras${"[".repeat(size)}`,
    (size) => `keras==${"1+".repeat(size / 2)}`,
    (size) => "keras<0.1\n".repeat(size / 10),
    (size) => `keras${"<0,".repeat(size / 3)}`,
    (size) => "\\\n".repeat(size / 2),
    (size) => "# ".repeat(size / 2),
  ],
  "environment.yml": [
    (size) => `dependencies:\n  - a${" ".repeat(size)}x\n`,
    (size) => `dependencies:\n  - ${"a/".repeat(size / 2)}::x\n`,
    (size) => `dependencies:\n${"  - keras=2.3\n".repeat(size / 14)}`,
  ],
  "pyproject.toml": [
    (size) => `[tool.poetry.dependencies]\nkeras = "${" ".repeat(size)}x"\n`,
    (size) => `[project]\ndependencies = [${'"keras<0.1",'.repeat(size / 12)}]\n`,
  ],
  "setup.cfg": [
    (size) => `[options]\na=${"\t".repeat(size)}x\u2028y\n`,
    (size) => `[options]\ninstall_requires =\n${" keras<0.1\n".repeat(size / 11)}`,
    (size) => `${"a".repeat(size)}\n`,
  ],
  "setup.py": [
    (size) => '"'.repeat(size),
    (size) => `'${"\\".repeat(size)}`,
    (size) => "#'\n".repeat(size / 3),
    (size) => `["${"keras<".repeat(size / 6)}"]`,
    (size) => '"keras<0.1",'.repeat(size / 12),
    (size) => `"""${"git+@/\n".repeat(size / 7)}`,
  ],
  "conda.yml": [
    (size) => `dependencies:\n${"  - https://a/keras-1-2.conda\n".repeat(size / 30)}`,
    (size) => `dependencies:\n  - https://a/${"-".repeat(size)}.conda\n`,
  ],
  "pixi.toml": [(size) => `[dependencies]\nkeras = "${"<0,".repeat(size / 3)}"\n`],
  "uv.lock": [(size) => `[[package]]\nname = "keras"\nversion = "1${"+".repeat(size)}\\nx"\n`],
  "keras-1.dist-info/METADATA": [
    (size) => `Name:${" ".repeat(size)}\n`,
    (size) => "Name:\n".repeat(size / 6),
  ],
};

describe("a hostile project file", () => {
  for (const [path, texts] of Object.entries(patterns))
    it(`${path} is read in linear time`, () => {
      for (const text of texts) {
        const factor = growth((size) => {
          // One reading is too short to be measured; each project is read anew.
          for (let turn = 0; turn < 20; turn++) version(path, text(size));
        }, 200_000);
        assert.ok(!(factor >= 5), `${text(40)} grows by ${factor}`);
      }
    });

  it("of commands in a notebook is read in linear time", () => {
    for (const text of [
      (size: number) => "!pip install keras<0.1\n".repeat(size / 23),
      (size: number) => `!pip install ${"keras<0.1 ".repeat(size / 10)}`,
      (size: number) => "!install \\\n".repeat(size / 11),
      (size: number) => `%tensorflow_version ${"1.".repeat(size / 2)}x`,
      (size: number) => `!${"pip ".repeat(size / 4)}install`,
    ]) {
      const factor = growth((size) => {
        for (let turn = 0; turn < 20; turn++) {
          const path = "a.ipynb";
          const commands = commandsIn([text(size)]);
          const question = {
            framework: "keras",
            path,
            evidence: { ...evidence, commands },
          } as const;
          decideVersion(question, projectOf([]));
        }
      }, 200_000);
      assert.ok(!(factor >= 5), `${text(40)} grows by ${factor}`);
    }
  });

  it("with a thousand aliases of one list is read once", () => {
    const pip = "    - torch==1\n".repeat(1_000);
    const aliases = Array.from({ length: 1_000 }, () => "*a").join();
    const text = `x: &a\n  pip:\n${pip}dependencies: [${aliases}]\n`;
    assert.ok(projectOf([{ path: "environment.yml", text }]).pins.length <= 200);
  });

  it("with a version that no number holds decides nothing", () => {
    const newest = version("requirements.txt", "");
    for (const digits of [16, 21, 60, 400]) {
      const number = "9".repeat(digits);
      assert.equal(version("requirements.txt", `keras==2.3.${number}\n`), newest);
      assert.equal(
        version("poetry.lock", `[[package]]\nname = "keras"\nversion = "2.${number}"`),
        newest,
      );
    }
  });

  it("leaves the other files their say, and is reported in one sentence", () => {
    const project = projectOf([
      { path: "pyproject.toml", text: "[broken" },
      { path: "environment.yml", text: `x: ${"y".repeat(1_000_001)}` },
      { path: "requirements.txt", text: `${"z".repeat(5_000)}\nkeras==2.3.1\n` },
    ]);
    assert.equal(project.problems?.length, 2);
    const question = { framework: "keras", path: "model.py", evidence } as const;
    assert.equal(decideVersion(question, project).version, "2.3.1");
  });

  it("of variables keeps none but those that decide", () => {
    const text = [
      "SECRET=abc",
      "export KERAS_BACKEND = 'theano' # chosen",
      'TF_USE_LEGACY_KERAS="1"',
      "\uFEFFX=1",
    ].join("\r\n");
    const { environment } = projectOf([{ path: ".env", text }]);
    assert.deepEqual(
      Object.entries(environment).map(([name, { value }]) => [name, value]),
      [
        ["KERAS_BACKEND", "theano"],
        ["TF_USE_LEGACY_KERAS", "1"],
      ],
    );
  });
});
