// What a document states about the generations and the backend of its frameworks.
import type { KnownCall } from "../names/callee.ts";
import type { Context } from "../names/context.ts";
import { environmentOf, environmentOfAll, type Environment } from "./environment.ts";
import type { Facts, ImportFact } from "../mention.ts";
import type { NameUses } from "../syntax/outline.ts";
import { agreed, givenVersions, type GivenVersion } from "./givenVersion.ts";
import { shared } from "../shared.ts";
import { rootOf } from "../source/rootOf.ts";
import { legacyModuleOf } from "../source/legacyModule.ts";

/** The facts stated by one paragraph. */
export interface ParagraphFacts {
  readonly imports: readonly ImportFact[];
  readonly keywords: readonly string[];
  readonly callees: readonly string[];
  readonly environment: Environment;
  readonly backend: string | undefined;
  readonly versions: readonly GivenVersion[];
}

export function paragraphFacts(
  reads: NameUses,
  calls: readonly KnownCall[],
  context: Context,
): ParagraphFacts {
  const known = calls.filter(({ callee }) => isOurs(callee.path, context));
  const incompatible = known.filter(({ callee }) => !isCompatible(callee.written));
  return {
    imports: reads.imports.map(({ path, start, block: { fragment } }) => ({
      source: fragment.source,
      start: fragment.from + start,
      path,
    })),
    keywords: once(incompatible.flatMap(keywordsOf)),
    callees: once(incompatible.map(({ callee }) => callee.path)),
    environment: environmentOf(reads, calls, context),
    backend: known.map(backendOf).findLast((name) => name !== undefined),
    versions: givenVersions(known, context),
  };
}

function keywordsOf({ call, callee }: KnownCall): readonly string[] {
  return call.arguments.flatMap(({ name }) =>
    name === undefined ? [] : [shared(`${callee.path}(${name})`)],
  );
}

/** The facts stated by all paragraphs together; each fact once. */
export function factsOf(parts: readonly ParagraphFacts[]): Facts {
  const backend = parts.findLast((part) => part.backend !== undefined)?.backend;
  const savedBy = agreed(parts.flatMap(({ versions }) => versions));
  return {
    imports: parts.flatMap(({ imports }) => imports),
    keywords: once(parts.flatMap(({ keywords }) => keywords)),
    callees: once(parts.flatMap(({ callees }) => callees)),
    environment: environmentOfAll(parts.map(({ environment }) => environment)),
    ...(backend !== undefined && { backend }),
    ...(savedBy && { savedBy }),
  };
}

function once(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? none : [...new Set(texts)];
}

function isOurs(path: string, { table }: Context): boolean {
  return table.prefixes.has(rootOf(path));
}

/** Names that a module keeps from an earlier version also exist in later ones, so they do not decide the version. */
function isCompatible(written: string): boolean {
  return written.includes(".compat.") || legacyModuleOf(written) !== undefined;
}

function backendOf({ call, callee }: KnownCall): string | undefined {
  const [first] = call.arguments;
  const sets = callee.path.endsWith(".set_backend") && first?.value.tag === "string";
  return sets ? first.value.text : undefined;
}

const none: readonly never[] = [];
