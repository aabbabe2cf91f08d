// Where diffusers takes the name of an activation: its feed-forward layers have one table, the rest another.

import type { ArgumentSite, Site } from "../../site.ts";
import { words } from "../../writing/brief.ts";

/** FeedForward's, in models/attention.py. */
const forward = words("gelu gelu-approximate geglu geglu-approximate swiglu linear-silu");
/** get_activation's, in models/activations.py, which lowers its text first. */
const table = words("swish silu mish gelu relu");

const site = (callee: string, parameter: string, usual?: string): ArgumentSite => ({
  kind: "argument",
  callee: `diffusers.${callee}`,
  parameter,
  ...(parameter === "activation_fn" ? { oneOf: forward } : { oneOf: table, foldsCase: true }),
  ...(usual !== undefined && { default: usual }),
});

// Defaults that are the same in 0.35.0 and 0.40.0.
const forwardDefaults: Readonly<Record<string, readonly string[]>> = {
  geglu: words(
    "FeedForward BasicTransformerBlock FreeNoiseTransformerBlock Transformer2DModel DualTransformer2DModel",
    "TransformerTemporalModel LatteTransformer3DModel HunyuanDiTBlock",
  ),
  "gelu-approximate": words(
    "DiTTransformer2DModel PixArtTransformer2DModel CogVideoXTransformer3DModel CogVideoXBlock HunyuanDiT2DModel",
    "LTXVideoTransformer3DModel ConsisIDTransformer3DModel AllegroTransformer3DModel",
    "EasyAnimateTransformer3DModel",
  ),
  swiglu: words("MochiTransformer3DModel"),
};
const tableDefaults: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "act_fn",
    "silu",
    words(
      "UNet2DModel UNet2DConditionModel AutoencoderKL AsymmetricAutoencoderKL VQModel ControlNetModel",
      "ControlNetUnionModel TimestepEmbedding AutoencoderKLCogVideoX AutoencoderKLAllegro",
    ),
  ],
  ["act_fn", "relu", words("AutoencoderTiny")],
  ["non_linearity", "swish", words("ResnetBlock2D ResnetBlockCondNorm2D")],
  ["time_embed_act_fn", "silu", words("PriorTransformer")],
  ["timestep_activation_fn", "silu", words("CogVideoXTransformer3DModel")],
];

const keywords = words(
  "act_fn resnet_act_fn non_linearity conv_act_fn encoder_act_fn decoder_conv_act_fn",
  "timestep_activation_fn time_embedding_act_fn time_embed_act_fn timestep_post_act",
);

export const sites: readonly Site[] = [
  {
    kind: "argument",
    callee: "diffusers.models.activations.get_activation",
    parameter: "act_fn",
    position: 0,
    oneOf: table,
    foldsCase: true,
  },
  { kind: "subscript", table: "diffusers.models.activations.ACT2CLS" },
  {
    ...site("LinearActivation", "activation", "silu"),
    position: 3,
  },
  {
    kind: "argument",
    callee: "diffusers.PixArtAlphaTextProjection",
    parameter: "act_fn",
    position: 3,
    default: "gelu_tanh",
    isOwnWord: true,
    reads: { gelu_tanh: "gelu-approximate", silu_fp32: "silu" },
    oneOf: words("gelu_tanh silu silu_fp32"),
  },
  ...Object.entries(forwardDefaults).flatMap(([usual, all]) =>
    all.map((name) => site(name, "activation_fn", usual)),
  ),
  ...tableDefaults.flatMap(([parameter, usual, all]) =>
    all.map((name) => site(name, parameter, usual)),
  ),
  site("*", "activation_fn"),
  ...keywords.map((parameter) => site("*", parameter)),
];
