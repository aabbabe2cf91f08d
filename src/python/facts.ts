// What a document says of its frameworks' generations and backend.
import { calleeOf } from "./callee.ts";
import { located, type Context } from "./context.ts";
import type { Facts } from "./mention.ts";
import type { Expression } from "./syntax.ts";

export function factsOf(context: Context): Facts {
  const { outline, table } = context;
  const callees = new Set<string>();
  const keywords = new Set<string>();
  const environment: Record<string, string> = {};
  let backend: string | undefined;
  for (const call of outline.calls) {
    const path = calleeOf(call, context)?.path;
    if (path === undefined) continue;
    const [first, second] = call.of.arguments.map(({ value }) => value);
    if (path === "os.environ.setdefault") put(environment, first, second);
    else if (path.endsWith(".set_backend") && first?.tag === "string") backend = first.text;
    if (!table.prefixes.has(path.slice(0, path.lastIndexOf(".")))) continue;
    callees.add(path);
    for (const { name } of call.of.arguments)
      if (name !== undefined) keywords.add(`${path}(${name})`);
  }
  for (const { target, value, block } of outline.stores)
    if (target.tag === "item" && context.meanings.of(target.of, block).some(isEnvironment))
      put(environment, target.key, value);
  return {
    imports: outline.imports.map(({ path, text, start }) => ({
      ...located({ start, end: start + text.length }, context),
      path,
    })),
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
