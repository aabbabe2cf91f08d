// The keys under which configurations of transformers name an activation.

/** Whether a key of a configuration names an activation: "hidden_act", "decoder_activation_function". */
export const isActivationKey = (key: string): boolean =>
  keys.has(key) || key.endsWith("_hidden_act") || key.endsWith("_activation_function");

/** Keys whose value is a flag: true is the activation named first, false the other. */
export const flags: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>> = {
  gelu_activation: ["gelu", "relu"],
};

/** The keys that a configuration class of any name takes. */
export const generalKeys: readonly string[] = [
  "hidden_act",
  "hidden_activation",
  "activation_function",
  "activation",
  "projector_hidden_act",
  "feat_extract_activation",
  "feed_forward_proj",
  "dense_act_fn",
  "pooler_act",
  "pooler_hidden_act",
  "summary_activation",
  "classifier_activation",
  "gelu_activation",
  "encoder_activation_function",
  "decoder_activation_function",
  "encoder_hidden_act",
  "decoder_hidden_act",
  "activation_fn",
  "act_fn",
  "ff_activation",
  "afn",
  "conv_act",
  "conv_activation",
];

// huggingface/transformers@v5.18.0 and v4.57.6, src/transformers/models/*/configuration_*.py
const keys: ReadonlySet<string> = new Set([
  ...generalKeys,
  "adapter_act",
  "conv_glu_type",
  "conv_norm_activation",
  "csp_activation",
  "decoder_activation",
  "depth_decoder_activation",
  "encoder_feedforward_activation",
  "ffn_act_fn",
  "hidden_mamba_act",
  "nemo_activation",
  "readout_activation",
  "scoring_func",
  "stem_act_func",
]);
