// The sentences of findings; an editor may bring them in another language.
import type { FileProblem } from "../models/bytes.ts";

export interface Sentences {
  readonly unknown: (text: string, framework: string, version: string) => string;
  readonly unknownIn: (text: string, framework: string, version: string) => string;
  readonly nearest: (sentence: string, near: string) => string;
  /** That a text has characters which do not show, or look like others. */
  readonly holdsMarks: (sentence: string, marks: string) => string;
  readonly changed: (details: Changed) => string;
  readonly changedDefault: (details: ChangedDefault) => string;
  readonly noGradient: (name: string, reason: string) => string;
  readonly wrongDocumentation: (details: StatedDifference) => string;
  readonly differentDefault: (details: Defaults) => string;
  readonly wrongGradient: (details: StatedDifference) => string;
  readonly ownDefinition: (name: string, its: string) => string;
  readonly missing: (details: Omit<Missing, "where">) => string;
  readonly missingHere: (details: Missing) => string;
  readonly refused: (details: Refused) => string;
  readonly unknownParameter: (details: UnknownParameter) => string;
  readonly noParameters: (details: Omit<UnknownParameter, "instead">) => string;
  readonly unknownAttribute: (details: UnknownParameter) => string;
  readonly noAttributes: (details: Omit<UnknownParameter, "instead">) => string;
  readonly inputOfNode: (details: Omit<UnknownParameter, "instead">) => string;
  readonly lost: (name: string, x: string, percent: string) => string;
  readonly lostToZero: (name: string, x: string, real: string) => string;
  readonly alsoZero: (sentence: string, x: string, real: string) => string;
  readonly keepsDigits: (sentence: string, formula: string) => string;
  readonly useInstead: (name: string, distance: string) => string;
  readonly saturating: (name: string) => string;
  readonly notLookedUp: (sentence: string) => string;
  readonly builtIn: (text: string, framework: string) => string;
  readonly pass: (text: string) => string;
  readonly notTaken: (details: RejectedString) => string;
  readonly chosenDim: (name: string) => string;
  readonly needed: (name: string, parameter: string) => string;
  readonly tooMany: (name: string, most: number, given: number) => string;
  readonly tooManyInputs: (name: string, most: number, given: number) => string;
  readonly lastDimension: (argument: string) => string;
  readonly inPlace: (name: string, parameter: string, value: string) => string;
  readonly outOfPlace: () => string;
  readonly oneUnit: (name: string, value: string) => string;
  readonly swap: (one: string, other: string) => string;
  readonly changeTo: (text: string) => string;
  readonly savedChanged: (details: SavedChange) => string;
  readonly savedApart: (details: SavedChange & Pick<StatedDifference, "distance" | "at">) => string;
  readonly savedMissing: (details: Pick<SavedChange, "name" | "writer" | "reader">) => string;
  readonly savedOn: (title: string, version: string, backend: string) => string;
  readonly inModel: (file: string, sentence: string) => string;
  readonly notInspected: (problem: FileProblem, file: string) => string;
  readonly keepMeaning: (generation: string) => string;
  readonly writeOut: (parameter: string) => string;
}

/** A name that a version does not have. */
export interface Missing {
  readonly name: string;
  readonly framework: string;
  readonly version: string;
  /** The releases that have it. */
  readonly where: string;
}

/** A string that the callee does not take. */
export interface RejectedString {
  readonly callee: string;
  readonly text: string;
  /** The strings that it takes. */
  readonly taken: string;
}

/** A value that the framework raises an exception for. */
export interface Refused {
  readonly name: string;
  readonly parameter: string;
  readonly text: string;
  readonly complaint: string;
}

export interface UnknownParameter {
  readonly name: string;
  readonly parameter: string;
  readonly version: string;
  /** The parameters that the version has. */
  readonly instead: string;
}

export interface Changed {
  readonly name: string;
  readonly now: string;
  readonly version: string;
  readonly before: string;
  readonly beforeVersion: string;
}

export interface ChangedDefault extends Omit<Changed, "name"> {
  readonly layer: string;
  readonly parameter: string;
}

/** What an activation of a saved model computed where it was saved, and computes where it is loaded. */
export interface SavedChange {
  readonly name: string;
  /** "Keras 2.3.1 on Theano". */
  readonly writer: string;
  readonly before: string;
  readonly reader: string;
  readonly now: string;
}

/** Two formulas, and how far apart they are where. */
export interface StatedDifference {
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
