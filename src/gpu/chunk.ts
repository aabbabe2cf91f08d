/** How many inputs the first dispatch takes: enough to keep a GPU busy, few enough for a slow one. */
export const firstChunk = 1 << 16;

/** The next size after a chunk that took so many milliseconds: about 50 ms is neither felt nor wasted. */
export function nextChunk(size: number, milliseconds: number): number {
  if (milliseconds > 50) return Math.max(smallest, size / 2);
  return milliseconds < 25 ? size * 2 : size;
}

/** The largest chunk that a device takes in one dispatch, and that is kind to its memory. */
export function largestChunk(limits: GPUSupportedLimits): number {
  const bytes = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  const threads = limits.maxComputeWorkgroupsPerDimension * workgroupSize;
  return Math.min(bytes / Uint32Array.BYTES_PER_ELEMENT, threads, kindToMemory);
}

/** Threads in one workgroup of every kernel. */
export const workgroupSize = 256;

const smallest = 1 << 12;
const kindToMemory = 1 << 22;
