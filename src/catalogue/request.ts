import type { Entry, FrameworkId } from "./entry.ts";
import type { Dtype, ParameterValue } from "./entryParts.ts";

/** A request to the catalogue; the catalogue decides what is left out. */
export interface LookupRequest {
  readonly spelling: string;
  readonly framework?: FrameworkId | undefined;
  readonly version?: string | undefined;
  readonly backend?: string | undefined;
  readonly dtype?: Dtype | undefined;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

/** An entry, and the situation in which its definitions are read. */
export interface Choice {
  readonly entry: Entry;
  readonly version: string;
  /** Empty when the framework has one way to compute. */
  readonly backend: string;
  readonly dtype: Dtype;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Parameters that `parameters` lacks, because their values are known only at run time or are infinite. */
  readonly open?: readonly string[];
}
