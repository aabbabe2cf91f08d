// Calls of the document's own functions and classes, which pass an argument on to a known callee.
import { knownCalls, type KnownCall } from "./callee.ts";
import type { Context } from "./context.ts";
import type { Document } from "../syntax/document.ts";
import type { DefinedParameter, PlacedCall } from "../syntax/outline.ts";
import { bodiesOf, type Body } from "./ownBodies.ts";
import { classAround, reaching, self, type Binding, type Block } from "../syntax/scope.ts";
import { sitesOf, type SpellingTable, type StringSite } from "../spellingTable.ts";
import type { Argument, Expression } from "../syntax/syntax.ts";
import { perObject } from "../../memo.ts";

/** A parameter of an own function that takes an activation's name, and the known callee that it goes on to. */
export interface OwnSite extends StringSite {
  readonly callee: string;
  /** That callee's own parameter. */
  readonly into: string;
}

export interface OwnCalls {
  /** Where the call takes names of activations; none for a call of anything else. */
  readonly sitesOf: (call: PlacedCall) => readonly OwnSite[];
  /** The names of the functions and classes that were looked into. */
  readonly asked: ReadonlySet<string>;
}

/** What the functions of one document pass on, computed once. */
export function ownCalls(document: Document, table: SpellingTable): OwnCalls {
  const bodies = bodiesOf(document, table);
  const followed = followedIn(document);
  const asked = new Set<string>();
  const sites = (call: PlacedCall, depth: number): readonly OwnSite[] => {
    const body = bodies.called(call);
    return body === undefined ? none : sitesIn(body, depth);
  };

  function sitesIn(body: Body, depth: number): readonly OwnSite[] {
    asked.add(body.definition.name);
    const known = followed.get(body);
    if (known !== undefined) {
      for (const name of known.asked) asked.add(name);
      return known.sites;
    }
    if (depth > maxDepth) return none;
    // A recursive call passes nothing on.
    followed.set(body, { sites: none, asked: none });
    const found = handedOn(body, depth);
    followed.set(body, { sites: found, asked: [...asked] });
    return found;
  }

  function handedOn(body: Body, depth: number): readonly OwnSite[] {
    if (body.inherited) return takenBy(body.inherited, depth, body);
    const found: OwnSite[] = [];
    for (const call of body.calls()) {
      const taken = takenBy(call, depth, body);
      if (taken.length > 0) found.push(...passed(call, taken, body));
      if (found.length > maxSites) break;
    }
    return found.slice(0, maxSites);
  }

  /** The sites of a call in a body, be its callee known or another of the document's own. */
  function takenBy(call: PlacedCall, depth: number, { context }: Body): readonly OwnSite[] {
    const [known] = knownCalls([call], context);
    return known ? asOwn(known, context) : sites(call, depth + 1);
  }

  return { sitesOf: (call) => sites(call, 0), asked };
}

/** What was found of a body, and the names that were looked into for it. */
interface Followed {
  readonly sites: readonly OwnSite[];
  readonly asked: readonly string[];
}

const followedIn = perObject((_: Document) => new Map<Body, Followed>());

const asOwn = ({ callee }: KnownCall, { table }: Context): readonly OwnSite[] =>
  sitesOf(callee.path, table).map(({ position, ...site }) => ({
    ...site,
    ...(position !== undefined &&
      callee.skip !== undefined && { position: position + callee.skip }),
    callee: callee.path,
    into: site.parameter,
  }));

/** The parameters of the body that reach the sites of a call in it. */
function passed(
  { call, block }: PlacedCall,
  sites: readonly OwnSite[],
  { parameters, context }: Body,
): readonly OwnSite[] {
  const found: OwnSite[] = [];
  const open = new Set(sites);
  for (const argument of call.arguments) {
    const site = [...open].find((one) => takes(one, argument));
    if (site === undefined) continue;
    for (const one of open) if (one.parameter === site.parameter) open.delete(one);
    for (const { name, position } of reached(argument.value, block, {
      parameters,
      context,
      depth: 0,
    }))
      found.push(placedAt(site, name, position));
  }
  const hands = call.spread.some((value) => isRest(value, block, parameters));
  if (hands)
    for (const site of open)
      if (!parameters.some(({ name }) => name === site.parameter))
        found.push(placedAt(site, site.parameter, undefined));
  return found;
}

const placedAt = (site: OwnSite, parameter: string, position: number | undefined): OwnSite => ({
  framework: site.framework,
  parameter,
  ...(position !== undefined && { position }),
  callee: site.callee,
  into: site.into,
});

/** Whether the argument is the one that a site is about. */
export const takes = (site: StringSite, { name, position }: Argument): boolean =>
  name === undefined
    ? position !== undefined && position === site.position
    : name === site.parameter;

interface Way {
  readonly parameters: readonly DefinedParameter[];
  readonly context: Context;
  readonly depth: number;
}

/** The parameters that an expression may refer to, through names, choices and attributes of `self`. */
function reached(of: Expression, block: Block, way: Way): readonly DefinedParameter[] {
  if (way.depth > maxDepth) return none;
  if (of.tag === "choice") return of.options.flatMap((one) => reached(one, block, way));
  if (of.tag === "name") return throughAll(bindingsOf(of.text, of.start, block), way);
  const own = of.tag === "member" && of.of.tag === "name" && of.of.text === self;
  const kept = own ? classAround(block.scope)?.kept.get(of.text) : undefined;
  return kept ? throughAll(kept.slice(0, maxBindings), way) : none;
}

function throughAll(bindings: readonly Binding[], way: Way): readonly DefinedParameter[] {
  return bindings.flatMap((binding) => {
    const { value, block, name, at } = binding;
    const parameter = way.parameters.find((one) => one.name === name && one.at === at);
    if (parameter) return parameter.star === undefined ? [parameter] : [];
    if (value.tag !== "expression") return [];
    return reached(value.expression, block, { ...way, depth: way.depth + 1 });
  });
}

function isRest(of: Expression, block: Block, parameters: readonly DefinedParameter[]): boolean {
  if (of.tag !== "name") return false;
  return bindingsOf(of.text, of.start, block).some(({ name, at }) =>
    parameters.some((one) => one.star === "**" && one.name === name && one.at === at),
  );
}

const bindingsOf = (text: string, at: number, block: Block): readonly Binding[] =>
  reaching(text, { block, at }).bindings.slice(0, maxBindings);

const none: readonly never[] = [];
/** Functions that call functions are not followed any further. */
const maxDepth = 6;
const maxSites = 16;
const maxBindings = 8;
