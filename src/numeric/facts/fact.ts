// The possible results of an analysis.

export type Fact<T> = KnownFact<T> | NotKnown;

/** `sampled` was looked for and found, but others are not ruled out. */
export interface KnownFact<T> {
  readonly kind: "proved" | "sampled";
  readonly value: T;
}

export interface NotKnown {
  readonly kind: "not known";
  readonly reason: string;
}

export const fact = <T>(value: T, proved: boolean): KnownFact<T> => ({
  kind: proved ? "proved" : "sampled",
  value,
});

export const notKnown = (reason: string): NotKnown => ({ kind: "not known", reason });
