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

export const english: Sentences = {
  unknown: (text, framework) => `${framework} knows no activation called “${text}”.`,
  unknownIn: (text, framework, version) =>
    `${framework} ${version} has no activation called “${text}”; other versions do.`,
  nearest: (sentence, near) => `${sentence} Did you mean “${near}”?`,
  changed: ({ name, now, version, before, beforeVersion }) =>
    `${name} computes ${now} in version ${version}; in version ${beforeVersion} it computes ${before}.`,
  noGradient: (name, reason) => `${name} has no gradient: ${reason}`,
  wrongDocumentation: ({ name, said, done, distance, at }) =>
    `${name} is documented as ${said} but computes ${done}: ${distance} apart at ${at}.`,
  differentDefault: ({ name, parameter, value, other, otherParameter, otherValue }) =>
    `${name} has ${parameter} = ${value} by default, where ${other} has ${otherParameter} = ${otherValue}.`,
  wrongGradient: ({ name, said, done, distance, at }) =>
    `The gradient of ${name} is taken as ${said}; the slope of ${done} is ${distance} away from it at ${at}.`,
  saturating: (name) =>
    `${name} is constant outside a short interval, so hidden units there stop learning.`,
  changeTo: (text) => `Change to “${text}”`,
  keepMeaning: (generation) => `Keep the meaning of version ${generation}`,
  writeOut: (parameter) => `Write ${parameter} out`,
};
