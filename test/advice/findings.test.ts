import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findingsIn, type FindingOptions } from "../../src/advice/findings.ts";
import type { Edit, Finding } from "../../src/advice/finding.ts";
import { resolveFile } from "../../src/advice/resolveFile.ts";
import { projectOf } from "../../src/project/project.ts";
import { lineStarts } from "../../src/python/lines.ts";

interface Case extends FindingOptions {
  readonly requirements?: string;
  readonly path?: string;
}

function findings(
  code: string,
  { requirements, path = "model.py", ...options }: Case = {},
): readonly Finding[] {
  const files =
    requirements === undefined ? [] : [{ path: "requirements.txt", text: requirements }];
  const project = projectOf(files);
  const file = resolveFile(path, code, project);
  assert.ok(file);
  return findingsIn(file, path, project, options);
}

/** "warning unknown-activation 2:33", one for each finding. */
function brief(code: string, given: Case = {}): readonly string[] {
  return findings(code, given).map(
    ({ severity, rule, range }) =>
      `${severity} ${rule} ${range.start.line + 1}:${range.start.character + 1}`,
  );
}

/** The code after the first fix of the first finding. */
function fixed(code: string, given: Case = {}): string {
  const edits = findings(code, given)[0]?.fixes[0]?.edits ?? [];
  const starts = lineStarts(code);
  const offset = ({ range }: Edit, side: "start" | "end"): number =>
    starts[range[side].line]! + range[side].character;
  return edits
    .toSorted((a, b) => offset(b, "start") - offset(a, "start"))
    .reduce(
      (text, edit) =>
        text.slice(0, offset(edit, "start")) + edit.newText + text.slice(offset(edit, "end")),
      code,
    );
}

const dense = (activation: string): string =>
  `from keras.layers import Dense\nx = Dense(8, activation="${activation}")\n`;

describe("unknown-activation", () => {
  it("warns of a name that no version knows, and knows the nearest", () => {
    const [finding] = findings(dense("sigmiod"));
    assert.equal(
      finding?.message,
      "Keras knows no activation called “sigmiod”. Did you mean “sigmoid”?",
    );
    assert.deepEqual(brief(dense("sigmiod")), ["warning unknown-activation 2:26"]);
    assert.equal(fixed(dense("sigmiod")), dense("sigmoid"));
  });
  it("takes another style for a slip", () =>
    assert.equal(fixed(dense("Hard-Sigmoid")), dense("hard_sigmoid")));
  it("names no neighbour when there is none", () =>
    assert.equal(
      findings(dense("quite_special"))[0]?.message,
      "Keras knows no activation called “quite_special”.",
    ));
  it("warns of a name that the pinned version lacks", () =>
    assert.deepEqual(brief(dense("gelu"), { requirements: "keras==2.3.1" }), [
      "warning unknown-activation 2:26",
    ]));
  it("is silent about names that the version has", () =>
    assert.deepEqual(brief(dense("gelu"), { requirements: "keras==3.0.0" }), []));
  it("is silent about names that are registered, here or elsewhere, and about no others", () => {
    const own = (name: string): string =>
      `from keras.utils import get_custom_objects\nget_custom_objects()["${name}"] = f\n`;
    const elsewhere = { registered: { names: new Set(["mine"]), more: false } };
    assert.deepEqual(brief(own("mine") + dense("mine")), []);
    assert.deepEqual(brief(dense("mine"), elsewhere), []);
    assert.equal(brief(own("other") + dense("mine")).length, 1);
    assert.equal(brief(dense("sigmiod"), elsewhere).length, 1);
  });
  it("is silent where names are registered that cannot be read", () => {
    const registered = { names: new Set<string>(), more: true };
    assert.deepEqual(brief(dense("mine"), { registered }), []);
    assert.deepEqual(brief(`model = load_model(p, custom_objects=own)\n${dense("mine")}`), []);
  });
  it("knows a registered name as the nearest", () => {
    const registered = { names: new Set(["my_swish"]), more: false };
    assert.equal(fixed(dense("my_swich"), { registered }), dense("my_swish"));
  });
});

describe("changed-meaning", () => {
  const requirements = "keras==3.4.1";
  it("tells a Keras 2 hard_sigmoid that moved to Keras 3, and keeps its meaning", () => {
    const code = `from keras.layers import LSTM\nx = LSTM(8, recurrent_activation='hard_sigmoid')\n`;
    assert.deepEqual(brief(code, { requirements }), ["hint changed-meaning 2:35"]);
    assert.equal(
      fixed(code, { requirements }),
      `import keras\nfrom keras.layers import LSTM\nx = LSTM(8, recurrent_activation=lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))\n`,
    );
  });
  it("keeps the meaning of a call", () =>
    assert.equal(
      fixed("import keras\ny = keras.activations.hard_sigmoid(x)\n", { requirements }),
      "import keras\ny = (lambda x: keras.ops.clip(0.2 * x + 0.5, 0.0, 1.0))(x)\n",
    ));
  it("is silent about code that was written for this generation", () =>
    assert.deepEqual(
      brief(`from keras import ops\n${dense("hard_sigmoid")}`, { requirements }),
      [],
    ));
  it("is silent about functions that stayed the same", () =>
    assert.deepEqual(brief(dense("tanh"), { requirements }), []));
  it("is silent when nobody chose a version", () =>
    assert.deepEqual(brief(dense("hard_sigmoid")), []));
});

describe("no-gradient", () => {
  const code = "import theano.tensor as T\ny = T.nnet.ultra_fast_sigmoid(x)\n";
  it("hints where code trains", () =>
    assert.ok(brief(`${code}g = T.grad(y, w)\n`).includes("hint no-gradient 2:12")));
  it("is silent where it does not", () =>
    assert.ok(!brief(code).some((line) => line.includes("no-gradient"))));
});

describe("wrong-documentation", () => {
  it("tells what Theano's softsign is documented as", () =>
    assert.deepEqual(brief("import theano.tensor as T\ny = T.nnet.softsign(x)\n"), [
      "hint wrong-documentation 2:12",
    ]));
  it("tells that keras.ops.hard_sigmoid documents Keras 2", () =>
    assert.deepEqual(brief("import keras\ny = keras.ops.hard_sigmoid(x)\n"), [
      "hint wrong-documentation 2:15",
    ]));
});

describe("wrong-gradient", () => {
  const activation = (args: string): string =>
    `from PuzzleLib.Modules import Activation, leakyRelu\nmod = Activation(leakyRelu, args=(${args},))\n`;
  it("is one that PuzzleLib takes from the output of a negative slope", () =>
    assert.deepEqual(brief(activation("-0.2")), ["hint wrong-gradient 2:18"]));
  it("is none for a positive slope", () => assert.deepEqual(brief(activation("0.2")), []));
  it("is PuzzleLib's Gelu in any case", () =>
    assert.deepEqual(brief("from PuzzleLib.Modules import Gelu\nmod = Gelu()\n"), [
      "hint wrong-gradient 2:7",
    ]));
});

describe("different-default", () => {
  const code = `import torch.nn as nn
from keras.layers import LeakyReLU
a = nn.LeakyReLU()
b = LeakyReLU()
`;
  it("is told on both sides", () =>
    assert.deepEqual(brief(code), ["hint different-default 3:8", "hint different-default 4:5"]));
  it("is written out on request", () =>
    assert.equal(fixed(code), code.replace("nn.LeakyReLU()", "nn.LeakyReLU(negative_slope=0.01)")));
  it("does not matter where the code says what it wants", () =>
    assert.deepEqual(brief(code.replaceAll("LeakyReLU()", "LeakyReLU(0.1)")), []));
});

describe("saturating-hidden", () => {
  const code = `${dense("hard_sigmoid")}y = Dense(1, activation="hard_sigmoid")\n`;
  it("is off", () => assert.deepEqual(brief(code), []));
  it("hints at all but the last layer when asked", () =>
    assert.deepEqual(brief(code, { severities: { "saturating-hidden": "hint" } }), [
      "hint saturating-hidden 2:26",
    ]));
});

describe("a comment", () => {
  it("switches a rule off on its line, or on the next", () => {
    const line = 'x = Dense(8, activation="sigmiod")';
    const code = (before: string, after: string): string =>
      `from keras.layers import Dense\n${before}${line}${after}\n`;
    assert.equal(brief(code("", "")).length, 1);
    assert.equal(brief(code("", "  # activation-lens: ignore[unknown-activation]")).length, 0);
    assert.equal(brief(code("", "  # activation-lens: ignore")).length, 0);
    assert.equal(
      brief(code("# activation-lens: ignore[unknown-activation, no-gradient]\n", "")).length,
      0,
    );
    assert.equal(brief(code("", "  # activation-lens: ignore[no-gradient]")).length, 1);
  });
});

describe("a notebook's findings", () => {
  it("stand in their cells", () => {
    const cells = [
      "# Title",
      "from keras.layers import Dense\n",
      'x = Dense(8, activation="sigmiod")',
    ];
    const notebook = JSON.stringify({
      cells: cells.map((source, index) => ({
        cell_type: index === 0 ? "markdown" : "code",
        source: [source],
      })),
    });
    const [finding] = findings(notebook, { path: "a.ipynb" });
    assert.equal(finding?.cell, 2);
    assert.deepEqual(finding.range.start, { line: 0, character: 25 });
    assert.equal(finding.fixes[0]?.edits[0]?.cell, 2);
  });
});
