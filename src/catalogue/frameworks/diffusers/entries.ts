// diffusers: the activations of its feed-forward layers, and of its table.

import { classes, entriesOf, strings, type Brief } from "../../writing/brief.ts";
import {
  geglu,
  geluErf,
  geluTanh,
  mish,
  quickGelu,
  relu,
  silu,
  swiglu,
} from "../../writing/formulas.ts";
import { quickGeluByAutograd } from "../../writing/quickGelu.ts";
import { byTorch } from "../torch/computed.ts";

// First releases by the tags of the repository: geglu-approximate in 0.7, gelu in 0.10, gelu-approximate in 0.12,
// get_activation in 0.17, swiglu in 0.30, linear-silu in 0.32.
const activations = "huggingface/diffusers@v0.35.0:src/diffusers/models/activations.py";
const attention = "huggingface/diffusers@v0.35.0:src/diffusers/models/attention.py";

const ofClass = (name: string) =>
  classes(`diffusers.models.activations.${name}`, `diffusers.models.attention.${name}`);

const fromTable = (name: string, family: string, formula: string): Brief => ({
  name: `diffusers:${name}`,
  spellings: strings(name),
  versions: ">=0.17,<1",
  family,
  documented: [{ formula, source: activations }],
  implemented: byTorch(family),
});

export const entries = entriesOf("diffusers", [
  {
    name: "diffusers:gelu",
    spellings: strings("gelu"),
    versions: ">=0.10,<1",
    family: "gelu",
    documented: [{ formula: geluErf, source: activations }],
    implemented: byTorch("gelu", { approximate: "none" }),
    findings: [
      { text: "gelu is the erf form; the tanh form is gelu-approximate.", sources: [attention] },
    ],
  },
  {
    name: "diffusers:gelu-approximate",
    spellings: strings("gelu-approximate"),
    versions: ">=0.12,<1",
    family: "gelu",
    documented: [{ formula: geluTanh, source: activations }],
    implemented: byTorch("gelu", { approximate: "tanh" }),
  },
  {
    name: "diffusers:GELU",
    spellings: ofClass("GELU"),
    versions: ">=0.10,<1",
    family: "gelu",
    parameters: [
      {
        name: "approximate",
        default: "none",
        position: 2,
        versions: ">=0.12",
        allowed: { oneOf: ["none", "tanh"] },
        meaning: "the exact form, or the one with tanh",
      },
    ],
    documented: [
      {
        when: { parameters: { approximate: "tanh" } },
        formula: geluTanh,
        source: activations,
      },
      { formula: geluErf, source: activations },
    ],
    implemented: byTorch("gelu"),
    findings: [
      {
        text: "The class first projects its input, then computes GELU of the projection.",
        sources: [activations],
      },
    ],
  },
  {
    name: "diffusers:geglu",
    spellings: [...strings("geglu"), ...ofClass("GEGLU")],
    versions: ">=0.6,<1",
    family: "geglu",
    over: "vector",
    documented: [{ ...geglu, source: activations }],
    findings: [
      {
        text: "The first half is multiplied by the erf form of GELU of the second half; the layer projects to both halves.",
        sources: [activations],
      },
    ],
  },
  {
    name: "diffusers:swiglu",
    spellings: [...strings("swiglu"), ...ofClass("SwiGLU")],
    versions: ">=0.30,<1",
    family: "swiglu",
    over: "vector",
    documented: [{ ...swiglu, source: activations }],
    findings: [
      {
        text: "The first half is multiplied by silu of the second half; Llama's code multiplies silu of the first projection by the second.",
        sources: [activations],
      },
    ],
  },
  {
    name: "diffusers:geglu-approximate",
    spellings: [...strings("geglu-approximate"), ...ofClass("ApproximateGELU")],
    versions: ">=0.7,<1",
    family: "quickGelu",
    documented: [{ formula: quickGelu, source: activations }],
    implemented: quickGeluByAutograd(activations),
    findings: [
      {
        text: "In spite of its name geglu-approximate is no gate: it is x times the sigmoid of 1.702 x, of one projection.",
        sources: [attention, activations],
      },
    ],
  },
  {
    name: "diffusers:linear-silu",
    spellings: strings("linear-silu"),
    versions: ">=0.32,<1",
    family: "silu",
    documented: [{ formula: silu, source: activations }],
    implemented: byTorch("silu"),
  },
  fromTable("silu", "silu", silu),
  fromTable("swish", "silu", silu),
  fromTable("mish", "mish", mish),
  fromTable("relu", "relu", relu),
  {
    name: "diffusers:FP32SiLU",
    spellings: classes("diffusers.models.activations.FP32SiLU"),
    versions: ">=0.29,<1",
    family: "silu",
    documented: [{ formula: silu, source: activations }],
    implemented: byTorch("silu"),
    findings: [
      { text: "It computes in float32 and rounds to the input's type.", sources: [activations] },
    ],
  },
]);
