// The catalogue's facts about one activation, in one framework, over a range of its versions. Plain data,
// in which the folders of the frameworks are written; they do not know of one another.

export type Dtype = "float16" | "bfloat16" | "float32" | "float64";

/** A parameter's value as Python code gives it; `null` is Python's None. Numbers are the decimals as written. */
export type ParameterValue = number | boolean | string | null;

/** An entry of the framework with the id `Id`. */
export interface EntryOf<Id extends string = string> {
  /** `framework@first-version:name`, which is itself a NAME the command line accepts. */
  readonly id: string;
  readonly framework: Id;
  /** The framework's own versions that this entry holds for, as PEP 440 specifiers: ">=2.2.3,<3". */
  readonly versions: string;
  /** The qualified name people would write: "keras.activations.hard_sigmoid", "puzzlelib:clip". */
  readonly name: string;
  readonly spellings: readonly Spelling[];
  readonly parameters: readonly Parameter[];
  readonly family: string;
  /** A vector activation needs the whole axis; an element activation acts on each number. */
  readonly over: "element" | "vector";
  /** The axes that a vector activation works along, if its parameter or the last axis does not determine them. */
  readonly axes: readonly AxisRule[];
  /** What the official documentation states; the first variant whose condition holds applies. */
  readonly documented: readonly Definition[];
  /** What the code computes; the first match wins. Empty when code and documentation agree. */
  readonly implemented: readonly Definition[];
  readonly findings: readonly Disagreement[];
  /** Where real output of this activation was recorded. */
  readonly recorded: readonly Recording[];
  /** Numbers that the documentation prints. */
  readonly examples?: readonly Example[];
}

/** Inputs and the outputs printed for them, as decimals in one row. */
export interface Example {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly source: string;
}

export interface Spelling {
  /** A qualified name ("keras.layers.ReLU") or, for a string, the identifier alone ("relu"). */
  readonly text: string;
  readonly kind: "function" | "class" | "string";
  /** PEP 440 specifiers when the spelling is known in a part of the entry's versions only. */
  readonly versions?: string;
  readonly deprecated?: boolean;
  /** It is an activation only with plain numbers for bounds; otherwise it keeps a value in range. */
  readonly bounds?: true;
}

export interface Parameter {
  /** The name used in the formula. */
  readonly name: string;
  readonly default: ParameterValue;
  /**
   * PEP 440 specifiers when code may give it in a part of the entry's versions only; it is `default` in the others.
   * A parameter whose place, or what is allowed, changed is written once for each.
   */
  readonly versions?: string;
  /** Code must give it; the default is used only where a number is needed. */
  readonly required?: true;
  /** Further names that code gives it, by version: `alpha` before Keras 3, `negative_slope` since. */
  readonly keywords?: readonly { readonly text: string; readonly versions?: string }[];
  /** Its place among the positional arguments of the call, from 0; absent when keyword-only. */
  readonly position?: number;
  /** What the framework allows: a closed interval except one number, only whole numbers where stated, or the listed values. */
  readonly allowed?:
    | {
        readonly low?: number;
        readonly high?: number;
        readonly except?: number;
        readonly whole?: true;
      }
    | { readonly oneOf: readonly ParameterValue[] };
  /** True where the framework asks whether the value is true, as Python's `if` does: "none" is. */
  readonly byTruth?: true;
  /** The parameter that the framework does not let this one exceed. */
  readonly atMost?: string;
  /** The parameter that this one has to be less than. */
  readonly below?: string;
  /** The value that None means, if that is not the default: None itself if the definitions or axes define its effect. */
  readonly none?: ParameterValue;
  /** Training changes it: the default is only where it starts. */
  readonly learned?: true;
  /** Its place among the inputs of a node, where it may be one of them. */
  readonly input?: number;
  /** Set if code gives an initialiser instead of a number: the numbers that some texts mean. */
  readonly starts?: Readonly<Record<string, number>>;
  /** What it means, in a few words. */
  readonly meaning: string;
}

/** When a definition applies; an absent field puts no condition. */
export interface Condition {
  readonly backend?: string | readonly string[];
  readonly dtype?: Dtype | readonly Dtype[];
  /** PEP 440 specifiers, for a change within the entry's versions. */
  readonly versions?: string;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
}

export interface Definition {
  readonly when?: Condition;
  /** A NumPy-style expression of `x` and the parameters. */
  readonly formula: string;
  /** Names for parts of the formula, in order of definition: `{ h: "0.5 * x" }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** Absent: the derivative of the formula, as written. */
  readonly gradient?: Gradient;
  readonly source: string;
}

/** The framework's own gradient, of the input `x` and, if the framework does so, the output `y`. */
export type Gradient =
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly where?: Readonly<Record<string, string>>;
      readonly source: string;
      readonly note?: string;
    }
  | { readonly kind: "none"; readonly reason: string; readonly source: string };

/** A disagreement between documentation, code and observation. */
export interface Disagreement {
  /** In it, `{gap}` is the place of the number of that name. */
  readonly text: string;
  /** Numbers of the text that depend on the parameters, as expressions of them. */
  readonly numbers?: Readonly<Record<string, string>>;
  readonly sources: readonly string[];
  /** The largest difference and the input where it occurs, as decimal texts; absent when it is not one number. */
  readonly largest?: { readonly value: string; readonly at: string };
  /** The first and the last release that it holds for, where that is not every release of the entry. */
  readonly since?: string;
  readonly until?: string;
  /** Where it applies; absent: wherever `unless` does not hold. */
  readonly when?: Circumstance;
  /** Where it does not apply. */
  readonly unless?: Circumstance;
  /** An expression of the parameters that is true, or not 0, where it applies. */
  readonly provided?: string;
  /** Where it applies, the code raises an exception and computes nothing. */
  readonly raises?: true;
}

/** A condition on anything but the release. */
type Circumstance = Omit<Condition, "versions">;

export interface Recording {
  /** The recording's file and the function's key in it. */
  readonly file: string;
  readonly function: string;
}

/** One way to choose the axes; of an entry's rules, the first whose conditions hold applies. */
export type AxisRule = AppliedAxis | RefusedAxis;

interface AxisLimits {
  readonly when?: Condition;
  /** The numbers of dimensions of the input that it is for, both ends included; absent: any. */
  readonly ranks?: { readonly low?: number; readonly high?: number };
  readonly source: string;
}

export interface AppliedAxis extends AxisLimits {
  /** The axis itself, negative from the end, or the parameter that names it. */
  readonly axis: number | string;
  /** All axes from this one on count as one. */
  readonly flattens?: true;
  /** Why any other axis than the last is refused. */
  readonly lastOnly?: string;
  /** So many dimensions at least: those that lack are added at the end, of length 1. */
  readonly padsTo?: number;
}

/** The framework raises an exception. */
export interface RefusedAxis extends AxisLimits {
  /** What it complains about, without a full stop. */
  readonly raises: string;
}
