/** What one run inside the extension host measured; times in milliseconds. */
export interface HostTimes {
  readonly activation: Readonly<Record<"idle" | "ours", Activation>>;
  readonly hover: Readonly<Record<"idle" | "ours", Percentiles>>;
  readonly diagnostics: Readonly<Record<"usual" | "dense" | "idle", Cost>>;
}

/** What VS Code itself counts: to load the code, and to run `activate`. */
export interface Activation {
  readonly load: number;
  readonly activate: number;
}

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** From an edit to its effect. */
export interface Cost {
  readonly wall: number;
  /** Processor time of the whole extension host. */
  readonly processor: number;
}
