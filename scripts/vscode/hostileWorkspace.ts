/** A stranger's project: its names try to become links, icons and tags, and its files try to block a reader. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { hostileFiles, hostileNames, makeFifo } from "./hostileFiles.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

export function hostileWorkspace(): string {
  const workspace = join(temporaryFolder(), "workspace");
  for (const [path, text] of Object.entries({ ...files, ...inTheFolder() })) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  makeFifo(join(workspace, hostileFolder, "requirements-dev.txt"));
  return workspace;
}

/** Windows lets no name hold a colon. */
export const hostileFolder =
  process.platform === "win32" ? "[run](command)$(flame)" : "[run](command:evil)$(flame)";

const code = (source: string) => ({
  ...{ cell_type: "code", metadata: {}, execution_count: null, outputs: [] },
  source,
});

const notebook = {
  cells: [
    { cell_type: "markdown", metadata: {}, source: "[run](command:evil) <img src=x>" },
    code('import keras\nfrom keras.layers import Dense\n\n__doc__ = "[run](command:evil)"'),
    code('keras.activations.hard_sigmoid(0)\nDense(1, activation="[run](command:evil)")'),
  ],
  metadata: { language_info: { name: "python" }, trusted: true },
  ...{ nbformat: 4, nbformat_minor: 5 },
};

const files: Readonly<Record<string, string>> = {
  [`${hostileFolder}/requirements.txt`]: "keras==2.3.1\n",
  [`${hostileFolder}/model.py`]: [
    "import jax.nn",
    "import keras",
    "from keras.layers import Dense",
    "y = keras.activations.hard_sigmoid(jax.nn.hard_swish(x))",
    'Dense(1, activation="[run](command:evil)")',
    'Dense(1, activation="<img src=x onerror=evil()>")',
    'Dense(1, activation="re\u202elu")',
    'Dense(1, activation="sigmiod")\n',
  ].join("\n"),
  [`${hostileFolder}/notebook.ipynb`]: JSON.stringify(notebook),
  ".venv/lib/python3.11/site-packages/jax-0.4.1.dist-info/METADATA":
    "Metadata-Version: 2.1\nName: jax\nVersion: 0.4.1\n",
};

function inTheFolder(): Readonly<Record<string, string>> {
  const named = hostileNames.map((name) => [name, 'Dense(1, activation="sigmiod")\n'] as const);
  const all = [...Object.entries(hostileFiles), ...named];
  return Object.fromEntries(all.map(([path, text]) => [`${hostileFolder}/${path}`, text]));
}
