// Numbers of many networks side by side: an operation of the tree is one loop over them.

/** Numbers of one kind, a network each; storing into float32 rounds. */
export type Floats = Float32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export type FloatKind = "f32" | "f64";

export const floats = (arithmetic: FloatKind, length: number): Floats =>
  arithmetic === "f32" ? new Float32Array(length) : new Float64Array(length);
