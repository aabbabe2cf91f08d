/** A function of float32 values, as a peer computes it. */
export type Compute = (x: Float32Array) => Promise<Float32Array>;
