/** How the names of files end that numbers are read from. */
export const arrayFileEndings = [
  ".npy",
  ".npz",
  ".csv",
  ".tsv",
  ".txt",
  ".bin",
  ".raw",
  ".safetensors",
] as const;
