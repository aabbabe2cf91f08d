// What a document says of its frameworks' generations and backend.
import type { KnownCall } from "./callee.ts";
import { located, type Context } from "./context.ts";
import { environmentOf } from "./environment.ts";
import type { Facts } from "./mention.ts";
import type { Reads } from "./outline.ts";

export function factsOf(
  reads: readonly Reads[],
  calls: readonly KnownCall[],
  context: Context,
): Facts {
  const { table } = context;
  const callees = new Set<string>();
  const keywords = new Set<string>();
  let backend: string | undefined;
  for (const { call, callee } of calls) {
    const { path } = callee;
    if (!table.prefixes.has(path.split(".", 1)[0]!)) continue;
    const [first] = call.arguments;
    if (path.endsWith(".set_backend") && first?.value.tag === "string") backend = first.value.text;
    callees.add(path);
    for (const { name } of call.arguments) if (name !== undefined) keywords.add(`${path}(${name})`);
  }
  return {
    imports: reads.flatMap(({ imports }) =>
      imports.map(({ path, text, start, block }) => ({
        ...located({ start, end: start + text.length }, block),
        path,
      })),
    ),
    keywords: [...keywords],
    callees: [...callees],
    environment: environmentOf(reads, calls, context),
    ...(backend !== undefined && { backend }),
  };
}
