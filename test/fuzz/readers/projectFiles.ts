// The files that say which version is installed, by the name of each kind.
import { frameworkIds } from "../../../src/catalogue/name.ts";
import { decideBackend } from "../../../src/project/backend.ts";
import { decideVersion } from "../../../src/project/decide.ts";
import { projectOf } from "../../../src/project/project.ts";
import type { Random } from "../random.ts";
import { claim, type FuzzedReader } from "../reader.ts";
import { mutated, piecewise } from "../texts.ts";

export const projectFiles: readonly FuzzedReader[] = [
  kind("requirements.txt", 20_000, [
    "keras==2.3.1\ntensorflow[and-cuda]>=2.4,<2.5; python_version < '3.8'  # x\n-r a.txt\ntorch @ https://a/b.whl --hash=sha256:0\n",
  ]),
  kind("uv.lock", 20_000, [
    'version = 1\n[[package]]\nname = "keras"\nversion = "2.3.1"\n[[package]]\nname = "torch"\nversion = "2.1.0+cu118"\nsource = { registry = "https://a" }\n',
  ]),
  kind("Pipfile.lock", 20_000, [
    '{"default": {"keras": {"version": "==2.3.1", "hashes": ["sha256:0"]}}, "develop": {"torch": {"version": "==1.0"}}}',
  ]),
  kind("pyproject.toml", 20_000, [
    '[project]\ndependencies = ["keras==2.3.1", "torch>=2"]\n[project.optional-dependencies]\ngpu = ["jax[cuda]~=0.4"]\n[dependency-groups]\ndev = ["tensorflow<3", {include-group = "a"}]\n[tool.poetry.dependencies]\nkeras = "^2.3"\ntorch = {version = "~2.1", extras = ["x"]}\n',
  ]),
  kind("Pipfile", 20_000, [
    '[packages]\nkeras = "==2.3.1"\ntorch = {version = "*", index = "a"}\n[dev-packages]\njax = ">=0.4"\n',
  ]),
  kind("environment.yml", 20_000, [
    "name: a\nchannels: [conda-forge]\nx: &a [keras=2.3]\ndependencies:\n  - python=3.8\n  - conda-forge::keras=2.3.1=py_0\n  - *a\n  - pip:\n    - torch==1.0\n    - <<: *a\n",
  ]),
  kind("setup.cfg", 20_000, [
    "[metadata]\nname = a\n[options]\ninstall_requires =\n  keras==2.3.1\n  torch>=1 ; python_version < '3'\n[options.extras_require]\ngpu = tensorflow-gpu==1.15\n",
  ]),
  kind("pixi.toml", 20_000, [
    '[dependencies]\nkeras = "2.3.*"\n[pypi-dependencies]\ntorch = { version = ">=2", extras = ["x"] }\n[feature.gpu.dependencies]\njax = "*"\n',
  ]),
  kind("setup.py", 20_000, [
    "from setuptools import setup\nREQUIRED = ['torch>=1']\nsetup(name='a', install_requires=['keras==2.3.1', *REQUIRED], extras_require={'gpu': ['tensorflow-gpu<2']})\n",
  ]),
  kind("Dockerfile", 20_000, [
    "FROM --platform=linux/amd64 docker.io/pytorch/pytorch:1.6.0-cuda10.1 AS base\nRUN apt-get update && \\\n    pip install 'keras==2.3.1' -f https://a ; conda install tensorflow=2.3\n",
  ]),
  kind(".env", 20_000, [
    "KERAS_BACKEND=theano # x\nexport TF_USE_LEGACY_KERAS='1'\nSECRET=\"a\"\n",
  ]),
  kind("keras-2.3.1.dist-info/METADATA", 20_000, [
    "Metadata-Version: 2.1\nName: Keras\nVersion: 2.3.1\nRequires-Dist: numpy\n\nName: other\n",
  ]),
];

function kind(path: string, share: number, samples: readonly string[]): FuzzedReader {
  return {
    name: path.replace(/^.*\//, ""),
    share,
    reading: (random) => {
      const files = [{ path, text: fileText(random, samples) }];
      if (random.chance(0.2)) files.push({ path: `a/${path}`, text: fileText(random, samples) });
      const version = piecewise(random, versions, 6).slice(0, 60);
      return () => {
        const project = projectOf(files, { versions: { keras: version, torch: version } });
        claim(project.pins.length <= 2_000, "There are more pins than are kept.");
        for (const framework of frameworkIds) {
          const question = { framework, path: "a/b.py", evidence } as const;
          const decision = decideVersion(question, project);
          decideBackend(question, decision.version, project);
        }
      };
    },
  };
}

const evidence = { imports: ["keras"], callees: ["keras.layers.Dense"], keywords: ["units"] };

const fileText = (random: Random, samples: readonly string[]): string =>
  random.chance(0.7)
    ? mutated(random, random.pick(samples), pieces)
    : random.pick(samples).slice(0, random.below(80)) + piecewise(random, pieces, 30);

const versions: readonly string[] = [
  ...["1", "2.3.1", "0", ".", "*", "9", "99999999999999999999", "rc1", ".post1", ".dev0", "+local"],
  ...["!", "a", "v", "-", "_", "==", ">=", "<", "~=", "!=", "===", "^", "~", ",", " ", "||", "1e9"],
];

const pieces: readonly string[] = [
  ...versions,
  ...["keras", "tensorflow", "torch", "jax", "theano", "lasagne", "tf_keras", "onnx", "flax"],
  ...["\n", "\n  ", "\n    - ", "\r\n", "\\\n", "[", "]", "{", "}", '"', "'", ":", "=", ";", "#"],
  ...["[[package]]\n", "[project]\n", "[packages]\n", "[options]\n", 'name = "', 'version = "'],
  ...["dependencies", "install_requires =", "pip:", "&a ", "*a", "<<: *a", "!!js/function ", "? "],
  ...[
    "- ",
    "--- ",
    "| ",
    "> ",
    "export ",
    "KERAS_BACKEND",
    "TF_USE_LEGACY_KERAS",
    "@",
    "-r ",
    "::",
  ],
  ...[
    "Name: ",
    "Version: ",
    "python_version < '3'",
    "0x",
    "1979-05-27",
    "inf",
    "nan",
    "null",
    "-e",
  ],
];
