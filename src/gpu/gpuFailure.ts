/** Why a kernel gave no numbers. */
export type GpuFailureKind =
  /** The device is gone: driver reset, sleep, or a kernel that took too long. */
  | "lost"
  /** The shader compiler refused the kernel. */
  | "compilation"
  /** The device has no memory for it. */
  | "memory"
  /** The device reported an error while it ran. */
  | "rejected"
  /** The caller requested the stop. */
  | "cancelled";

export class GpuFailure extends Error {
  override readonly name = "GpuFailure";

  constructor(
    readonly kind: GpuFailureKind,
    message: string,
  ) {
    super(message);
  }
}

/** Settles when the device is lost, with the failure that this is. */
export const lossOf = (device: GPUDevice): Promise<GpuFailure> =>
  device.lost.then(({ message }) => lost(message));

/**
 * Any error of a run as a GpuFailure. Our buffers are unmapped after their work only, so a mapping
 * that is aborted means that the device went, even where `device.lost` has not settled yet.
 */
export function failureOf(error: unknown): GpuFailure {
  if (error instanceof GpuFailure) return error;
  const isAborted = error instanceof Error && error.name === "AbortError";
  return isAborted ? lost(error.message) : new GpuFailure("rejected", String(error));
}

const lost = (message: string): GpuFailure =>
  new GpuFailure("lost", message || "The GPU device was lost.");
