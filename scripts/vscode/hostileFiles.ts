// Files that once blocked a reader, or made it claim something untrue.
import { spawnSync } from "node:child_process";

/** They are beside the code that the tests open. None of them decides its version of Keras. */
export const hostileFiles: Readonly<Record<string, string>> = {
  ".env": `KERAS_BACKEND=${" ".repeat(6_000)}"x\n`,
  "constraints.txt": `jax==0.4.${"9".repeat(21)}\ntorch==1.${"9".repeat(400)}\n`,
  "requirements/more.txt": "torch<1,<2\n".repeat(5_000) + `torch${"<0,".repeat(30_000)}\n`,
  "environment.yml": [
    `x: &a\n  pip:\n${"    - torch==1\n".repeat(3_000)}`,
    `y: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nz: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n`,
    `dependencies: [${Array.from({ length: 3_000 }, () => "*a").join()}, *c, *c]\n`,
  ].join(""),
  "pyproject.toml": `[tool.poetry.dependencies]\ntorch = "${" ".repeat(100_000)}x"\n`,
  "setup.cfg": `[options]\na=${"\t".repeat(50_000)}x\u2028y\n`,
  "uv.lock": `[[package]]\nname = "torch"\nversion = "1${"+".repeat(50_000)}\\nx"\n`,
  "chain.ipynb": JSON.stringify(chain(500, 10)),
  "strings.py": [
    "from keras.layers import Dense",
    'Dense(1, activation="//evil.example/x")',
    'Dense(1, activation="https://evil.example/x")',
    'Dense(1, activation="re\u001b]0;PWN\u0007lu")',
    'Dense(1, activation="re\u202elu\u2066")',
    'Dense(1, activation="a\\\\|b](command:evil)")',
    'Dense(1, activation="""relx\n::error file=x::pwned\n""")',
    `Dense(1, activation="${"9".repeat(20_000)}")\n`,
  ].join("\n"),
};

/** Windows lets no name hold these characters. */
export const hostileNames: readonly string[] =
  process.platform === "win32"
    ? []
    : [
        "re\u001b]0;PWN\u0007lu.py",
        "re\u202eyp.lu\u2066.py",
        '"><img src=x>.py',
        "a\n::error::b.py",
      ];

/** A named pipe, where the platform has them: reading it never ends. */
export function makeFifo(path: string): void {
  if (process.platform !== "win32") spawnSync("mkfifo", [path]);
}

/** A notebook in which every line takes a table of names from the next. */
function chain(cells: number, lines: number): object {
  const line = (at: number): string => `d${at} = d${at + 1}\n`;
  const sources = Array.from({ length: cells }, (_, cell) =>
    Array.from({ length: lines }, (__, at) => line(cell * lines + at)).join(""),
  );
  const first = "from keras.models import load_model\nload_model(x, custom_objects=d0)";
  const last = `d${cells * lines} = {"mine": f}`;
  return {
    cells: [first, ...sources, last].map((source) => ({
      ...{ cell_type: "code", metadata: {}, execution_count: null, outputs: [] },
      source,
    })),
    metadata: { language_info: { name: "python" } },
    ...{ nbformat: 4, nbformat_minor: 5 },
  };
}
