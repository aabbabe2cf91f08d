// What a document says of its frameworks' generations and backend.
import type { KnownCall } from "./callee.ts";
import { located, type Context } from "./context.ts";
import type { Facts } from "./mention.ts";
import type { Reads } from "./outline.ts";
import type { Expression } from "./syntax.ts";

export function factsOf(
  reads: readonly Reads[],
  calls: readonly KnownCall[],
  context: Context,
): Facts {
  const { table } = context;
  const callees = new Set<string>();
  const keywords = new Set<string>();
  const environment: Record<string, string> = {};
  let backend: string | undefined;
  for (const { call, callee } of calls) {
    const { path } = callee;
    const [first, second] = call.arguments.map(({ value }) => value);
    if (path === "os.environ.setdefault") put(environment, first, second);
    else if (path.endsWith(".set_backend") && first?.tag === "string") backend = first.text;
    if (!table.prefixes.has(path.split(".", 1)[0]!)) continue;
    callees.add(path);
    for (const { name } of call.arguments) if (name !== undefined) keywords.add(`${path}(${name})`);
  }
  for (const { target, value, block } of reads.flatMap(({ stores }) => stores))
    if (context.meanings.of(target.of, block).some(isEnvironment))
      put(environment, target.key, value);
  return {
    imports: reads.flatMap(({ imports }) =>
      imports.map(({ path, text, start, block }) => ({
        ...located({ start, end: start + text.length }, block),
        path,
      })),
    ),
    keywords: [...keywords],
    callees: [...callees],
    environment,
    ...(backend !== undefined && { backend }),
  };
}

function put(
  environment: Record<string, string>,
  key: Expression | undefined,
  value: Expression | undefined,
): void {
  if (key?.tag === "string" && value?.tag === "string") environment[key.text] = value.text;
}

function isEnvironment(meaning: { readonly tag: string; readonly path?: string }): boolean {
  return meaning.path === "os.environ";
}
