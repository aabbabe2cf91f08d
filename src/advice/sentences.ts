// The sentences that findings are told in; an editor may bring them in another language.
export interface Sentences {
  readonly unknown: (text: string, framework: string, version: string) => string;
  readonly unknownIn: (text: string, framework: string, version: string) => string;
  readonly nearest: (sentence: string, near: string) => string;
  readonly changed: (told: Changed) => string;
  readonly noGradient: (name: string, reason: string) => string;
  readonly wrongDocumentation: (told: Apart) => string;
  readonly differentDefault: (told: Defaults) => string;
  readonly wrongGradient: (told: Apart) => string;
  readonly saturating: (name: string) => string;
  readonly changeTo: (text: string) => string;
  readonly keepMeaning: (generation: string) => string;
  readonly writeOut: (parameter: string) => string;
}

export interface Changed {
  readonly name: string;
  readonly now: string;
  readonly version: string;
  readonly before: string;
  readonly beforeVersion: string;
}

/** Two formulas, and how far apart they are where. */
export interface Apart {
  readonly name: string;
  readonly said: string;
  readonly done: string;
  readonly distance: string;
  readonly at: string;
}

export interface Defaults {
  readonly name: string;
  readonly parameter: string;
  readonly value: string;
  readonly other: string;
  readonly otherParameter: string;
  readonly otherValue: string;
}
