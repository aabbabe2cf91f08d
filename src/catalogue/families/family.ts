// What namesakes and relatives share: the mathematics, what it is good and bad for, and where it comes from.

export interface Family {
  readonly id: string;
  readonly title: string;
  /** One sentence that describes what the function does to its input. */
  readonly summary: string;
  /** The function that the texts speak of, where members of the family, or their parameters, make another of it. */
  readonly formula?: string;
  /** Each with its reason. */
  readonly strengths: readonly string[];
  readonly weaknesses: readonly string[];
  readonly history: string;
  readonly papers: readonly Paper[];
  readonly relatives: readonly Relative[];
}

export interface Paper {
  readonly authors: string;
  readonly title: string;
  /** Where and when it appeared: "ICML 2010", "arXiv:1502.01852, 2015". */
  readonly where: string;
}

export interface Relative {
  /** The id of the other family. */
  readonly family: string;
  /** How it differs: the end of a sentence that begins with the other family's title, and the full stop. */
  readonly how: string;
}
