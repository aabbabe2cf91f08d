// Each meaning was seen by running transformers 5.18.0, or 4.57.6 where that is said.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveFile } from "../../../src/advice/readers/resolveFile.ts";
import { projectOf } from "../../../src/project/project.ts";
import { brief } from "../finding.ts";
import { mentions } from "../resolved.ts";

/** "gelu is transformers:gelu", one for each mention of a line of code after its imports. */
function meant(line: string, version = "5.18.0"): readonly string[] {
  const code = `from transformers import *\nfrom transformers.activations import ACT2FN, get_activation\n${line}\n`;
  return mentions(code, `transformers==${version}`).map(
    ({ text, choice, remark }) =>
      `${text} is ${choice?.entry.name ?? "unknown"}${remark ? ", remarked" : ""}`,
  );
}

function defaults(line: string): readonly string[] {
  const project = projectOf([{ path: "requirements.txt", text: "transformers==5.18.0" }]);
  const file = resolveFile({ path: "model.py", project }, `from transformers import *\n${line}\n`);
  return (file?.defaults ?? []).map(
    ({ takenBy, choice }) => `${takenBy?.parameter ?? ""} = ${choice?.entry.name ?? ""}`,
  );
}

describe("a key of a table", () => {
  it("is an activation, under the table's name or another", () => {
    assert.deepEqual(meant('a = ACT2FN["gelu_new"]'), ["gelu_new is transformers:gelu_new"]);
    assert.deepEqual(meant('t = ACT2FN\na = t["relu2"](x)'), ["relu2 is transformers:relu2"]);
    assert.deepEqual(meant('a = get_activation("silu")'), ["silu is transformers:silu"]);
  });
  it("may come by a name, a default or a choice", () => {
    assert.deepEqual(meant('def f(act="gelu"):\n    return ACT2FN[act]'), [
      "gelu is transformers:gelu",
    ]);
    assert.deepEqual(meant('a = ACT2FN["relu" if small else "silu"]'), [
      "relu is transformers:relu",
      "silu is transformers:silu",
    ]);
  });
  it("is handed on by functions of one's own", () =>
    assert.deepEqual(meant('def f(name):\n    return ACT2FN[name]\nf("mish")'), [
      "mish is transformers:mish",
    ]));
  it("is none where it is stored", () => assert.deepEqual(meant('ACT2FN["gelu"] = f'), []));
  it("is looked for inside transformers, too", () =>
    assert.deepEqual(
      mentions('from ...activations import ACT2FN\na = ACT2FN["gelu"]\n').map(({ text }) => text),
      ["gelu"],
    ));
  it("is reported where the version lacks it", () => {
    const code = 'from transformers.activations import ACT2FN\na = ACT2FN["hardswish"]\n';
    assert.deepEqual(brief(code, { requirements: "transformers==4.57.6" }), [
      "warning unknown-activation 2:13",
    ]);
    assert.deepEqual(brief(code, { requirements: "transformers==5.18.0" }), []);
  });
});

describe("a key of a configuration", () => {
  it("is a keyword of any class of transformers that ends in Config", () => {
    assert.deepEqual(meant('LlamaConfig(hidden_act="gelu_new")'), [
      "gelu_new is transformers:gelu_new",
    ]);
    assert.deepEqual(meant('NewestConfig(hidden_act="relu")'), ["relu is transformers:relu"]);
    assert.deepEqual(meant('LlamaConfig(activation_dropout="gelu_new")'), []);
  });
  it("is given to the methods that make one, and by a dictionary", () => {
    for (const line of [
      'BertConfig.from_pretrained("x", hidden_act="relu")',
      'AutoConfig.from_pretrained("x", hidden_act="relu")',
      'BertConfig.from_dict({"hidden_act": "relu"})',
      'BertConfig(**{"hidden_act": "relu"})',
      'given = {"hidden_act": "relu"}\nBertConfig(**given)',
      'from transformers.models.bert.configuration_bert import BertConfig as C\nC(hidden_act="relu")',
    ])
      assert.deepEqual(meant(line), ["relu is transformers:relu"], line);
  });
  it("is read behind a comment in the brackets", () =>
    assert.deepEqual(
      meant('BertConfig(\n    2,\n    # as in the paper\n    hidden_act="relu",\n)'),
      ["relu is transformers:relu"],
    ));
  it("is an attribute of an object that a class made", () => {
    const code =
      'c = AutoConfig.from_pretrained("x")\nc.hidden_act = "relu"\nd.hidden_act = "gelu"';
    assert.deepEqual(meant(code), ["relu is transformers:relu"]);
  });
  it("is a default of a class that is made from a configuration", () => {
    const fields =
      'class C(PreTrainedConfig):\n    hidden_act: str = "relu"\n    name: str = "gelu"';
    assert.deepEqual(meant(fields), ["relu is transformers:relu"]);
    const init = 'class C(LlamaConfig):\n    def __init__(self, hidden_act="relu"):\n        pass';
    assert.deepEqual(meant(init), ["relu is transformers:relu"]);
  });
  it("has the class's default where it is left out", () => {
    assert.deepEqual(defaults("LlamaConfig()"), ["hidden_act = transformers:silu"]);
    assert.deepEqual(defaults("MT5Config()"), ["feed_forward_proj = transformers:gelu_new"]);
    assert.deepEqual(defaults("XLMConfig()"), ["gelu_activation = transformers:gelu"]);
    assert.deepEqual(defaults('LlamaConfig(hidden_act="relu")'), []);
  });
});

describe("a value that does not mean what it says", () => {
  it("is gated-gelu, gelu_new in T5 and gelu in UDOP", () => {
    for (const name of ["T5", "MT5", "UMT5", "LongT5"])
      assert.deepEqual(meant(`${name}Config(feed_forward_proj="gated-gelu")`), [
        "gated-gelu is transformers:gelu_new, remarked",
      ]);
    assert.deepEqual(meant('UdopConfig(feed_forward_proj="gated-gelu")'), [
      "gated-gelu is transformers:gelu, remarked",
    ]);
  });
  it("leaves the choice to dense_act_fn in Pop2Piano and Switch Transformers", () => {
    assert.deepEqual(meant('Pop2PianoConfig(feed_forward_proj="gated-gelu")'), [
      "gated-gelu is transformers:relu, remarked",
    ]);
    assert.deepEqual(
      meant('Pop2PianoConfig(feed_forward_proj="gated-gelu", dense_act_fn="silu")')[0],
      "gated-gelu is transformers:silu, remarked",
    );
    assert.deepEqual(meant('Pop2PianoConfig(feed_forward_proj="gated-gelu", dense_act_fn=f())'), [
      "gated-gelu is unknown, remarked",
    ]);
  });
  it("is Gemma's gelu, by version", () => {
    const code = 'GemmaConfig(hidden_act="gelu")';
    assert.deepEqual(meant(code), ["gelu is transformers:gelu_pytorch_tanh, remarked"]);
    assert.deepEqual(meant(code, "4.57.6"), ["gelu is transformers:gelu, remarked"]);
  });
  it("is anything in GPT-OSS, which computes a gate of its own", () =>
    assert.deepEqual(meant('GptOssConfig(hidden_act="silu")'), [
      "silu is transformers:gpt_oss.gate, remarked",
    ]));
  it("is gelu in the table of OpenAI GPT, and a flag in XLM and FlauBERT", () => {
    assert.deepEqual(meant('OpenAIGPTConfig(afn="gelu")'), [
      "gelu is transformers:gelu_new, remarked",
    ]);
    assert.deepEqual(meant("FlaubertConfig(gelu_activation=False)"), [
      "False is transformers:relu, remarked",
    ]);
  });
});
