// What the resolver must know about frameworks, as data: it knows Python, not activations.

export interface KnownName {
  readonly framework: string;
  readonly kind: "function" | "class";
  /** Its canonical name, where that is no dotted path: "puzzlelib:relu". */
  readonly canonical?: string;
  /** The class of what it returns, where that has activations as methods: "torch.Tensor". */
  readonly returns?: string;
  /** It acts as an activation only with plain numbers for bounds: a call otherwise is no mention. */
  readonly bounds?: true;
}

/** A parameter through which a callee takes the name of an activation. */
export interface StringSite {
  readonly framework: string;
  readonly parameter: string;
  readonly position?: number;
  /** The call's other arguments are the activation's. */
  readonly passesArguments?: true;
  /** The keyword whose text qualifies the identifier, and the texts that mean "not qualified". */
  readonly qualifier?: { readonly parameter: string; readonly plain: readonly string[] };
  /** Another argument of the call, which is a parameter of the activation. */
  readonly handsOn?: KnownForwardedParameter;
  /** It takes a list of names; the keywords of other lists, which give parameters to some of them. */
  readonly eachWith?: readonly string[];
  /** Texts that are aliases of another activation's name. */
  readonly reads?: Readonly<Record<string, string>>;
  /** The callee takes a flag instead of a text: the name for each value. */
  readonly flag?: { readonly true: string; readonly false?: string };
  readonly foldsCase?: true;
  /** Its classes and objects keep the identifier under the parameter's name. */
  readonly keeps?: true;
  /** What the other arguments are decides too, be it readable or not. */
  readonly looksBeside?: true;
}

export interface KnownForwardedParameter {
  readonly parameter: string;
  readonly keyword: string;
  readonly position: number;
  /** What the call takes where it is not given. */
  readonly default: number;
}

/** A parameter of whatever the files of a package call or define. */
export interface OwnWord extends StringSite {
  /** A callee that has it. */
  readonly callee: string;
}

/** A parameter through which a callee takes the version of a framework. */
export interface KnownVersionSite {
  readonly framework: string;
  readonly parameter: string;
  readonly position?: number;
  /** Another argument, and the texts with which the call is about this framework. */
  readonly only?: ParameterPlace & { readonly texts: readonly string[] };
}

export type Constructor = "keywords" | "dictionary";

/** A call that loads a model, from the path of a file or from a text. */
export interface KnownLoader {
  readonly framework: string;
  readonly parameter: string;
  readonly takes: "path" | "text";
}

export interface ParameterPlace {
  readonly parameter: string;
  readonly position?: number;
}

export interface SpellingTable {
  /** What a module is called in canonical names: "tensorflow" is "tf", "keras.layers.core" is "keras.layers". */
  readonly modules: ReadonlyMap<string, string>;
  /** Activations by canonical path. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** Callees by canonical name; a last component `*` matches any name, `*Config` any name with that ending. */
  readonly sites: ReadonlyMap<string, readonly StringSite[]>;
  /** Methods that make what their class makes: of its keywords, or of the keys of a dictionary. */
  readonly constructors?: ReadonlyMap<string, Constructor>;
  /** Modules whose packages hold what is exported above them. */
  readonly flattened?: readonly string[];
  /** Callees that take a version, by canonical name; none if absent. */
  readonly versions?: ReadonlyMap<string, readonly KnownVersionSite[]>;
  /** Callees that load a model, by canonical name; none if absent. */
  readonly loaders?: ReadonlyMap<string, KnownLoader>;
  /** The callees that choose an activation themselves where the call names none. */
  readonly choosing: ReadonlySet<string>;
  /** The classes of arrays that have activations as methods; none if absent. */
  readonly arrays?: ReadonlySet<string>;
  /** By callee that is no activation, the class of the arrays that it returns; none if absent. */
  readonly returns?: ReadonlyMap<string, string>;
  /** By framework: identifiers in strings to canonical names. */
  readonly strings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Modules of activations, with their frameworks: what they have and is not known may be a slip. */
  readonly members?: ReadonlyMap<string, string>;
  /** The file's package, where relative imports start: "diffusers.models"; undefined if it is not one of these packages. */
  readonly home?: string;
  /** By package: the parameters that take an activation's name wherever its own files have them. */
  readonly ownWords?: ReadonlyMap<string, readonly OwnWord[]>;
  /** Every module and class above a known name or callee. */
  readonly prefixes: ReadonlySet<string>;
}

/** The path as the table spells it: its longest known beginning is replaced, as often as that helps. */
export function canonicalPath(path: string, table: SpellingTable): string {
  let now = absolute(path, table);
  for (let turn = 0; turn < turns; turn++) {
    const next = flat(rewritten(now, table.modules), table);
    if (next === now) return now;
    now = next;
  }
  return now;
}

export function sitesOf(callee: string, table: SpellingTable): readonly StringSite[] {
  const dot = callee.lastIndexOf(".");
  const [parent, name] = [callee.slice(0, dot), callee.slice(dot + 1)];
  const exact = table.sites.get(callee) ?? none;
  const any = table.sites.get(`${parent}.*`) ?? none;
  if (any.length > 0) return [...exact, ...any];
  if (exact.length > 0) return exact;
  if (table.constructors?.has(name)) return sitesOf(parent, table).map(withoutPlace);
  return endingLike(parent, name, table);
}

function endingLike(parent: string, name: string, { sites }: SpellingTable): readonly StringSite[] {
  const ending = lastWord.exec(name)?.[0];
  return ending === undefined ? none : (sites.get(`${parent}.*${ending}`) ?? none);
}

/** Of a call of a method that makes what its class makes: whether a dictionary gives it the keywords. */
export const takesDictionary = (callee: string, { constructors }: SpellingTable): boolean =>
  constructors?.get(callee.slice(callee.lastIndexOf(".") + 1)) === "dictionary";

/** Only the keyword is sure where a method passes the arguments on. */
const withoutPlace = ({ position: _, ...site }: StringSite): StringSite => site;

/** "Config" of "BertConfig". */
const lastWord = /[A-Z][a-z]*$/;
const none: readonly never[] = [];

/** Whether the canonical path is an activation, a callee or a module that the table speaks of. */
export function isKnown(path: string, table: SpellingTable): boolean {
  return table.names.has(path) || table.sites.has(path) || table.prefixes.has(path);
}

/** Whether the path may match a `*` in the sites: classes, not functions. */
export function mayBeSite(path: string, table: SpellingTable): boolean {
  const dot = path.lastIndexOf(".");
  const [parent, name] = [path.slice(0, dot), path.slice(dot + 1)];
  if (!/^[A-Z]/.test(name)) return false;
  return table.sites.has(`${parent}.*`) || endingLike(parent, name, table).length > 0;
}

/** A relative import, counted from the package that the file lies in. */
function absolute(path: string, { home }: SpellingTable): string {
  const dots = path.length - path.replace(/^\.+/, "").length;
  if (home === undefined || dots === 0) return path;
  const above = home.split(".");
  if (dots > above.length) return path;
  return [...above.slice(0, above.length - dots + 1), path.slice(dots)].join(".");
}

/** "transformers.BertConfig" for "transformers.models.bert.configuration_bert.BertConfig". */
function flat(path: string, { flattened = none }: SpellingTable): string {
  const module = flattened.find((one) => path.startsWith(`${one}.`));
  if (module === undefined) return path;
  const parts = path.slice(module.length + 1).split(".");
  const upper = parts.findIndex((part) => /^[A-Z]/.test(part));
  const inside = parts.slice(upper >= 0 ? upper : 2);
  const above = module.slice(0, module.lastIndexOf("."));
  return inside.length === 0 ? path : `${above}.${inside.join(".")}`;
}

function rewritten(path: string, modules: ReadonlyMap<string, string>): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const replaced = modules.get(path.slice(0, end));
    if (replaced !== undefined) return replaced + path.slice(end);
  }
  return path;
}

const turns = 4;
