// Where a configuration of transformers does not compute the function that its word names.

import type { Trap } from "../../configuration/model.ts";

const models = "huggingface/transformers@v5.18.0:src/transformers/models";
const in4 = "huggingface/transformers@v4.57.6:src/transformers/models";
const gemma = "https://github.com/huggingface/transformers/pull/29402";
const gatedModels = ["t5", "mt5", "umt5", "longt5", "udop"] as const;

const gated = (name: string): Trap => ({
  models: gatedModels,
  key: "feed_forward_proj",
  value: `gated-${name}`,
  means: { kind: "name", name },
  text: `gated-${name} is a gate: ${name} of one projection times a second projection.`,
  sources: [`${models}/t5/modeling_t5.py`],
});

export const traps: readonly Trap[] = [
  {
    models: ["t5", "mt5", "umt5", "longt5"],
    key: "feed_forward_proj",
    value: "gated-gelu",
    means: { kind: "name", name: "gelu_new" },
    text: "gated-gelu is gelu_new here, the tanh form, of one projection times a second projection; gelu by itself is the erf form.",
    sources: [`${models}/t5/configuration_t5.py`],
  },
  {
    models: ["udop"],
    key: "feed_forward_proj",
    value: "gated-gelu",
    means: { kind: "name", name: "gelu" },
    text: "gated-gelu is the erf form of GELU in UDOP, times a second projection; in T5, mT5, UMT5 and LongT5 it is gelu_new, the tanh form.",
    sources: [`${models}/udop/configuration_udop.py`, `${models}/t5/configuration_t5.py`],
  },
  ...["silu", "relu", "swish", "gelu_new", "gelu_pytorch_tanh"].map(gated),
  {
    models: ["pop2piano"],
    key: "feed_forward_proj",
    means: { kind: "other-key", key: "dense_act_fn", usual: "relu" },
    text: "In Pop2Piano feed_forward_proj only decides whether the layer is gated; dense_act_fn decides the function, and is relu by default.",
    sources: [`${models}/pop2piano/configuration_pop2piano.py`],
  },
  {
    models: ["switch_transformers"],
    key: "feed_forward_proj",
    means: { kind: "other-key", key: "dense_act_fn", usual: "relu" },
    text: "Switch Transformers do not use feed_forward_proj; dense_act_fn decides the function, and is relu by default.",
    sources: [`${models}/switch_transformers/configuration_switch_transformers.py`],
  },
  {
    models: ["gemma"],
    key: "hidden_act",
    value: "gelu",
    versions: ">=5",
    means: { kind: "name", name: "gelu_pytorch_tanh" },
    text: "GemmaConfig replaces gelu by gelu_pytorch_tanh, the tanh form, and warns. transformers 4.57 computes the erf form.",
    sources: [`${models}/gemma/configuration_gemma.py`, gemma],
  },
  {
    models: ["gemma"],
    key: "hidden_act",
    value: "gelu",
    versions: ">=4.57,<5",
    means: { kind: "same" },
    text: "The erf form runs, though Gemma's weights were trained with the tanh form. transformers 5 replaces gelu by gelu_pytorch_tanh here.",
    sources: [`${in4}/gemma/modeling_gemma.py`, gemma],
  },
  {
    models: ["gemma"],
    key: "hidden_activation",
    versions: ">=4.57",
    means: { kind: "other-key", key: "hidden_act", usual: "gelu_pytorch_tanh" },
    text: "Gemma's code does not use hidden_activation, though the documentation of 4.57 says that it overrides hidden_act; hidden_act decides.",
    sources: [`${in4}/gemma/modeling_gemma.py`, `${models}/gemma/modeling_gemma.py`],
  },
  {
    models: ["gemma2", "gemma3_text", "gemma3n_text"],
    key: "hidden_act",
    means: { kind: "other-key", key: "hidden_activation", usual: "gelu_pytorch_tanh" },
    text: "From Gemma 2 on hidden_activation decides, and is gelu_pytorch_tanh by default; hidden_act has no effect.",
    sources: [`${models}/gemma2/modeling_gemma2.py`],
  },
  {
    models: ["openai-gpt"],
    key: "afn",
    value: "gelu",
    means: { kind: "name", name: "gelu_new" },
    text: "OpenAI GPT has a table of its own: gelu is gelu_new there, the tanh form.",
    sources: [`${models}/openai/modeling_openai.py`],
  },
  {
    models: ["openai-gpt"],
    key: "afn",
    value: "swish",
    means: { kind: "name", name: "silu" },
    text: "OpenAI GPT has a table of its own: relu, silu, gelu and swish, where swish is silu.",
    sources: [`${models}/openai/modeling_openai.py`],
  },
  {
    models: ["xlm", "flaubert"],
    key: "gelu_activation",
    value: true,
    means: { kind: "name", name: "gelu" },
    text: "gelu_activation=True is the erf form of GELU; False is relu.",
    sources: [`${models}/xlm/modeling_xlm.py`, `${models}/flaubert/modeling_flaubert.py`],
  },
  {
    models: ["xlm", "flaubert"],
    key: "gelu_activation",
    value: false,
    means: { kind: "name", name: "relu" },
    text: "gelu_activation=False is relu; True is the erf form of GELU.",
    sources: [`${models}/xlm/modeling_xlm.py`, `${models}/flaubert/modeling_flaubert.py`],
  },
  {
    models: ["gpt_oss"],
    key: "hidden_act",
    means: { kind: "name", name: "gpt_oss.gate" },
    text: "GPT-OSS ignores hidden_act: its experts compute a clamped gate with the factor 1.702, whatever the key says.",
    sources: [`${models}/gpt_oss/modeling_gpt_oss.py`],
  },
];
