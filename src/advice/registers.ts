/** Whether a text gives a framework activations of its own, under names that no catalogue knows. */
export const registersActivations = (text: string): boolean =>
  /custom_?object|register_keras_serializable/i.test(text);
