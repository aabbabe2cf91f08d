/** The phrases about the number type that the plot shows. */
export const numberTypePhrases = [
  "numberType",
  "int8Table",
  "lensFloat32",
  "lensFloat16",
  "lensE4m3",
  "lensE5m2",
  "lensInt8",
  "plottedOnCpu",
] as const;
