// What code takes from a module of activations that does not have it, as far as is known.
import { located, type Context } from "./context.ts";
import type { UnknownMember } from "../mention.ts";
import type { NameUses } from "../syntax/outline.ts";
import type { Block } from "../syntax/scope.ts";
import { isKnown } from "../spellingTable.ts";
import type { Member } from "../syntax/syntax.ts";
import { mayHaveMeaning } from "../syntax/importedNames.ts";
import type { Offsets } from "../source/offsets.ts";
import { legacyModuleOf } from "../source/legacyModule.ts";

interface Named extends Offsets {
  readonly text: string;
  readonly block: Block;
}

export function unknownMembersOf(
  { uses, imported }: Pick<NameUses, "uses" | "imported">,
  context: Context,
): readonly UnknownMember[] {
  const found: UnknownMember[] = [];
  const note = (path: string, place: Named): void => {
    const member = memberOf(path, place, context);
    const through = legacyModuleOf(path);
    if (member) found.push({ ...member, ...(through && { through }) });
  };
  for (const { expression, block } of uses)
    if (expression.tag === "member" && mayHaveMeaning(expression, context.names)) {
      const path = pathOf(expression, block, context);
      if (path !== undefined) note(path, { ...expression, block });
    }
  for (const { path, text, start, block } of imported)
    note(path, { text, start, end: start + text.length, block });
  return found;
}

/** The path as the code's imports spell it, where all that the expression may mean is one. */
function pathOf(member: Member, block: Block, { meanings }: Context): string | undefined {
  const [first, ...others] = meanings.of(member, block);
  return first?.tag === "path" && others.length === 0 ? first.path : undefined;
}

function memberOf(
  written: string,
  { text, start, end, block }: Named,
  { table, meanings }: Context,
): UnknownMember | undefined {
  const path = meanings.canonical(written);
  const module = path.slice(0, path.lastIndexOf("."));
  const framework = table.members?.get(module);
  if (framework === undefined || isKnown(path, table)) return undefined;
  return { ...located({ start, end }, block), text, framework, module };
}
