// Spellings of TensorFlow that version 2 took out of the `tf` module: tensorflow/tools/compatibility/renames_v2.py.

import type { VersionMarker } from "../../framework.ts";

export const tells: readonly VersionMarker[] = [
  { where: "imports", versions: "<2", patterns: [/^tensorflow\.(?:contrib|examples)(?:\.|$)/] },
  {
    where: "callees",
    versions: "<2",
    patterns: [
      /^tf\.(?:app|contrib|distributions|flags|gfile|layers|logging|manip|nn\.rnn_cell|python_io|spectral)\./,
      /^tf\.(?:placeholder|placeholder_with_default|sparse_placeholder|get_variable|variable_scope|get_variable_scope)$/,
      /^tf\.(?:Session|InteractiveSession|ConfigProto|GPUOptions|RunOptions|RunMetadata)$/,
      /^tf\.(?:(?:global|local|all)_variables|(?:global_|local_)?variables_initializer|initialize_all_variables|trainable_variables|tables_initializer)$/,
      /^tf\.(?:get_collection|add_to_collection|get_default_graph|get_default_session|reset_default_graph|set_random_seed)$/,
      /^tf\.(?:random_normal|random_uniform|truncated_normal|random_shuffle|random_crop|multinomial|truncated_normal_initializer)$/,
      /^tf\.(?:to_float|to_double|to_int32|to_int64|log|div|assign|assign_add|assign_sub|py_func|Print|make_template)$/,
      /^tf\.(?:enable_eager_execution|disable_v2_behavior|FixedLenFeature|parse_single_example|parse_example)$/,
      /^tf\.nn\.(?:dynamic_rnn|bidirectional_dynamic_rnn|static_rnn|raw_rnn|xw_plus_b|softmax_cross_entropy_with_logits_v2)$/,
      /^tf\.train\.(?:\w+Optimizer|Saver|Supervisor|Monitored\w+Session|import_meta_graph|exponential_decay|polynomial_decay|get_or_create_global_step|get_global_step|start_queue_runners|string_input_producer|shuffle_batch)$/,
      /^tf\.summary\.(?:FileWriter|merge_all|merge)$/,
      /^tf\.losses\.(?:softmax_cross_entropy|sparse_softmax_cross_entropy|sigmoid_cross_entropy|get_total_loss|get_regularization_loss)$/,
      /^tf\.image\.(?:resize_images|resize_bilinear|resize_nearest_neighbor)$/,
    ],
  },
];
