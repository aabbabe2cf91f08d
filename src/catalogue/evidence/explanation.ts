/** Differences between recordings and what the catalogue says that have one cause. */
export interface Explained {
  readonly why: string;
  readonly files: readonly string[];
  /** By function, type and quantity: how many of the inputs differ. */
  readonly counts: Readonly<Record<string, number>>;
}
