/** How many inputs the first dispatch takes: enough to keep a GPU busy, few enough for a slow one. */
export const firstChunk = 1 << 16;

/** The next size after a chunk that took so many milliseconds: about 50 ms is neither felt nor wasted. */
export function nextChunk(size: number, milliseconds: number): number {
  if (milliseconds > 50) return Math.max(minInputs, size / 2);
  return milliseconds < 25 ? size * 2 : size;
}

/** The largest chunk that a device takes in one dispatch, and that is kind to its memory. */
export function largestChunk(limits: GPUSupportedLimits): number {
  const bytes = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize);
  const inputs = limits.maxComputeWorkgroupsPerDimension * inputsOfGroup;
  const fitting = Math.floor(bytes / bytesOfThread) * inputsOfThread;
  return Math.min(fitting, inputs, kindToMemory);
}

/** How many workgroups of a kernel so many inputs take: 256 threads each, of four inputs each. */
export const workgroupsFor = (count: number): number => Math.ceil(count / inputsOfGroup);

/** The size of a buffer for so many inputs or results, whole threads of them. */
export const bytesFor = (count: number): number =>
  Math.ceil(count / inputsOfThread) * bytesOfThread;

const inputsOfThread = 4;
const bytesOfThread = inputsOfThread * Uint32Array.BYTES_PER_ELEMENT;
const inputsOfGroup = 256 * inputsOfThread;

const minInputs = 1 << 12;
const kindToMemory = 1 << 22;
