// The catalogue's spellings and sites, as the resolver takes them.
import type { EntryOf, Spelling } from "../../catalogue/entryParts.ts";
import type { Framework } from "../../catalogue/framework.ts";
import { isChoosing, type ArgumentSite, type SubscriptSite } from "../../catalogue/site.ts";
import {
  canonicalPath,
  type KnownName,
  type OwnWord,
  type SpellingTable,
  type StringSite,
  type KnownVersionSite,
} from "../../python/spellingTable.ts";
import { loadersIn } from "./loaders.ts";

export function spellingTable(
  frameworks: readonly Framework[],
  modules: ReadonlyMap<string, string>,
): SpellingTable {
  const flattened = frameworks.flatMap((one) => one.flattens ?? []);
  const bare: SpellingTable = { ...empty, modules, flattened };
  const entries = frameworks.flatMap((framework) => framework.entries);
  const names = namesIn(frameworks, bare);
  const callees = sitesIn(frameworks, bare);
  const versions = versionsIn(frameworks, bare);
  const loaders = loadersIn(frameworks, bare);
  return {
    modules,
    names,
    sites: callees,
    choosing: choosingIn(frameworks, bare),
    versions,
    loaders,
    arrays: new Set(frameworks.flatMap(({ arrays }) => arrays ?? [])),
    returns: returnsIn(frameworks, bare),
    strings: stringsIn(entries, names),
    members: membersIn(frameworks),
    constructors: new Map(frameworks.flatMap((one) => Object.entries(one.constructors ?? {}))),
    flattened: bare.flattened ?? [],
    ownWords: ownWordsIn(frameworks),
    prefixes: prefixesOf([
      ...names.keys(),
      ...callees.keys(),
      ...versions.keys(),
      ...loaders.keys(),
    ]),
  };
}

function namesIn(
  frameworks: readonly Framework[],
  bare: SpellingTable,
): ReadonlyMap<string, KnownName> {
  const names = new Map<string, KnownName>();
  for (const { entries, arrays } of frameworks)
    for (const entry of entries)
      for (const { text, kind, bounds } of entry.spellings)
        if (kind !== "string" && text.includes("."))
          names.set(canonicalPath(text, bare), {
            framework: entry.framework,
            kind,
            ...(entry.name.includes(":") && { canonical: entry.name }),
            ...(arrays !== undefined && kind === "function" && { returns: arrays }),
            ...(bounds && { bounds }),
          });
  return names;
}

function sitesIn(
  frameworks: readonly Framework[],
  bare: SpellingTable,
): ReadonlyMap<string, readonly StringSite[]> {
  const callees = new Map<string, StringSite[]>();
  for (const { id: framework, sites } of frameworks)
    for (const site of sites) {
      if (site.kind !== "argument" && site.kind !== "subscript") continue;
      const [callee, taken] =
        site.kind === "argument" ? [site.callee, argumentOf(site)] : [...subscripted(site)];
      const path = canonicalPath(callee, bare);
      callees.set(path, [...(callees.get(path) ?? []), { framework, ...taken }]);
    }
  return callees;
}

function argumentOf(site: ArgumentSite): Omit<StringSite, "framework"> {
  const { parameter, position, passesArguments, handsOn, qualifier } = site;
  const { reads, flag, foldsCase, looksBeside, keeps, eachWith } = site;
  return {
    parameter,
    ...(position !== undefined && { position }),
    ...(passesArguments && { passesArguments }),
    ...(handsOn && { handsOn }),
    ...(qualifier && { qualifier }),
    ...(eachWith && { eachWith }),
    ...(reads && { reads }),
    ...(flag && { flag }),
    ...(foldsCase && { foldsCase }),
    ...(looksBeside && { looksBeside }),
    ...(keeps && { keeps }),
  };
}

const ownWordsIn = (frameworks: readonly Framework[]): ReadonlyMap<string, readonly OwnWord[]> =>
  new Map(
    frameworks.flatMap(({ id: framework, inside, sites }) => {
      const words = sites.flatMap((site) =>
        site.kind === "argument" && site.isOwnWord
          ? [{ framework, callee: site.callee, ...argumentOf(site) }]
          : [],
      );
      return inside === undefined || words.length === 0 ? [] : [[inside, words] as const];
    }),
  );

/** `table[key]` is `table.__getitem__(key)`. */
const subscripted = ({ table }: SubscriptSite) =>
  [`${table}.__getitem__`, { parameter: "key", position: 0 }] as const;

function versionsIn(
  frameworks: readonly Framework[],
  bare: SpellingTable,
): ReadonlyMap<string, readonly KnownVersionSite[]> {
  const callees = new Map<string, KnownVersionSite[]>();
  for (const { id: framework, versionSites = [] } of frameworks)
    for (const { callee, ...site } of versionSites) {
      const path = canonicalPath(callee, bare);
      callees.set(path, [...(callees.get(path) ?? []), { framework, ...site }]);
    }
  return callees;
}

function returnsIn(
  frameworks: readonly Framework[],
  bare: SpellingTable,
): ReadonlyMap<string, string> {
  return new Map(
    frameworks.flatMap(({ arrays, returnsArrays = [] }) =>
      returnsArrays.flatMap((callee) =>
        arrays === undefined ? [] : [[canonicalPath(callee, bare), arrays] as const],
      ),
    ),
  );
}

function choosingIn(frameworks: readonly Framework[], bare: SpellingTable): ReadonlySet<string> {
  const sites = frameworks.flatMap(({ sites }) => sites).filter(isChoosing);
  return new Set(sites.map(({ callee }) => canonicalPath(callee, bare)));
}

function stringsIn(
  entries: readonly EntryOf[],
  names: ReadonlyMap<string, KnownName>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const strings = new Map<string, Map<string, string>>();
  for (const { framework, name, spellings } of entries) {
    const mine = strings.get(framework) ?? new Map<string, string>();
    for (const { text } of spellings.filter(isString))
      if (!mine.has(text)) mine.set(text, namesake(name, text, names));
    strings.set(framework, mine);
  }
  return strings;
}

const membersIn = (frameworks: readonly Framework[]): ReadonlyMap<string, string> =>
  new Map(
    frameworks.flatMap(({ id, activationModules = [] }) =>
      activationModules.map(({ module }) => [module, id] as const),
    ),
  );

/** The function of that name beside the entry's own: "keras.activations.swish" for "swish", which is silu. */
function namesake(name: string, text: string, names: ReadonlyMap<string, KnownName>): string {
  const path = `${name.slice(0, name.lastIndexOf(".") + 1)}${text}`;
  return names.has(path) ? path : name;
}

function isString({ kind }: Spelling): boolean {
  return kind === "string";
}

/** "keras" and "keras.layers" for "keras.layers.ReLU". */
function prefixesOf(paths: readonly string[]): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const path of paths)
    for (let end = path.lastIndexOf("."); end > 0; end = path.lastIndexOf(".", end - 1))
      prefixes.add(path.slice(0, end));
  return prefixes;
}

const empty: SpellingTable = {
  modules: new Map(),
  names: new Map(),
  sites: new Map(),
  strings: new Map(),
  prefixes: new Set(),
  choosing: new Set(),
};
