/** The results of a run inside the extension host, as JSON. */
export interface HostReport {
  readonly passed: number;
  readonly failed: number;
  /** One line a test, and what went wrong. */
  readonly lines: readonly string[];
}
