/** Characters; the architecture of the largest models in keras.applications has a fifth of it. */
export const maxLength = 8_000_000;
