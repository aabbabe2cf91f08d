/** Why a kernel gave no numbers. */
export type GpuFailureKind =
  /** The device is gone: driver reset, sleep, or a kernel that took too long. */
  | "lost"
  /** The shader compiler refused the kernel. */
  | "compilation"
  /** The device reported an error while it ran. */
  | "rejected"
  /** The caller asked to stop. */
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
