// Follows the statements of a body, one after the other, up to what it returns.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { assigned, updated } from "./assignment.ts";
import { isChange } from "./inPlace.ts";
import { literal, truthOf, type Value } from "../value.ts";
import { spendFuel, type Interpreter } from "../interpreter.ts";
import { elementAt } from "../../../required.ts";

/** What was returned, or that the body ended without; "unknown" where a statement does more than compute. */
export type BodyOutcome = Value | "ended" | "unknown";

export function followed(body: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  for (const statement of childrenOf(body)) {
    const outcome = spendFuel(interpreter) ? outcomeOf(statement, interpreter) : "unknown";
    if (outcome !== "ended") return outcome;
  }
  return "ended";
}

/** What one statement comes to. */
export function outcomeOf(statement: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  const read = readers[statement.name];
  if (read) return read(statement, interpreter);
  return silent.has(statement.name) ? "ended" : "unknown";
}

function returned(statement: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  const items = childrenOf(statement).filter(({ name }) => name !== "return" && name !== "Comment");
  const [first, second] = items;
  if (!first) return literal(null);
  if (!second) return interpreter.value(first, interpreter);
  const values = items
    .filter(({ name }) => name !== ",")
    .map((one) => interpreter.value(one, interpreter));
  return { tag: "tuple", items: values };
}

/** Only the branch of a flag that is known can be followed. */
function branched(statement: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  const parts = childrenOf(statement);
  for (let at = 0; at < parts.length; at++) {
    const word = elementAt(parts, at).name;
    if (word === "else") return followed(bodyAfter(parts, at), interpreter);
    if (word !== "if" && word !== "elif") continue;
    const condition = parts[at + 1];
    const truth = condition && truthOf(interpreter.value(condition, interpreter));
    if (truth === undefined) return "unknown";
    if (truth) return followed(bodyAfter(parts, at), interpreter);
  }
  return "ended";
}

const bodyAfter = (parts: readonly SyntaxNode[], at: number): SyntaxNode =>
  parts.slice(at).find(({ name }) => name === "Body") ?? elementAt(parts, at);

/** A text that explains, or an operation in place. */
function stated(statement: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  const [only, second] = childrenOf(statement);
  if (!only || second) return "unknown";
  if (only.name === "String" || only.name === "Ellipsis") return "ended";
  return only.name === "CallExpression" && isChange(only, interpreter) ? "ended" : "unknown";
}

/** `with tf.name_scope("gelu"):`; a scope of variables that makes none only names. */
function named(statement: SyntaxNode, interpreter: Interpreter): BodyOutcome {
  const [, call] = childrenOf(statement);
  const callee = call?.name === "CallExpression" ? call.firstChild : null;
  const body = statement.getChild("Body");
  if (!callee || !body || !/(?:^|\.)(?:name|variable)_scope$/.test(interpreter.home.text(callee)))
    return "unknown";
  return followed(body, interpreter);
}

function defined(definition: SyntaxNode, { home, names }: Interpreter): BodyOutcome {
  const name = definition.getChild("VariableName");
  if (!name || !names || definition.parent?.name === "DecoratedStatement") return "unknown";
  names.set(home.text(name), { tag: "closure", node: definition, home, around: names });
  return "ended";
}

const readers: Readonly<
  Record<string, (statement: SyntaxNode, interpreter: Interpreter) => BodyOutcome>
> = {
  ReturnStatement: returned,
  AssignStatement: (statement, interpreter) =>
    assigned(statement, interpreter) ? "ended" : "unknown",
  UpdateStatement: (statement, interpreter) =>
    updated(statement, interpreter) ? "ended" : "unknown",
  ExpressionStatement: stated,
  IfStatement: branched,
  WithStatement: named,
  FunctionDefinition: defined,
  StatementGroup: followed,
};

/** They compute nothing. */
const silent: ReadonlySet<string> = new Set([
  "AssertStatement",
  "ImportStatement",
  "PassStatement",
  "Comment",
  ":",
  ";",
]);
