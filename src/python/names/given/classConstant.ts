// `Model.SLOPE`, and `self.SLOPE` or `cls.SLOPE` in a method.
import type { Meanings, PlacedExpression } from "../meaning.ts";
import { isConstantName } from "../../syntax/arithmetic.ts";
import { classAround, self, type Block, type Scope } from "../../syntax/scope.ts";
import type { Member } from "../../syntax/syntax.ts";

interface MemberPlace {
  readonly block: Block;
  readonly meanings: Meanings;
}

/** What the class binds the constant to; undefined unless it binds it once and no code sets it elsewhere. */
export function classConstant(of: Member, at: MemberPlace): PlacedExpression | undefined {
  if (!isConstantName(of.text) || at.meanings.isAltered(of.text)) return undefined;
  const [only, other] = classOf(of, at)?.bindings.get(of.text) ?? [];
  if (!only || other || only.value.tag !== "expression") return undefined;
  return { expression: only.value.expression, block: only.block };
}

/** Of a method's own class, a class derived from it may bind the constant again. */
function classOf({ of, text }: Member, { block, meanings }: MemberPlace): Scope | undefined {
  if (of.tag === "name" && (of.text === self || of.text === "cls"))
    return meanings.isOfSeveralClasses(text) ? undefined : classAround(block.scope);
  const [only, other] = meanings.of(of, block);
  return only?.tag === "class" && !other ? only.scope : undefined;
}
