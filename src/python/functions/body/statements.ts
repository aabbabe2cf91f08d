// Follows the statements of a body, one after the other, up to what it returns.
import type { SyntaxNode } from "@lezer/common";
import { childrenOf } from "../../source/nodes.ts";
import { assigned, updated } from "./assignment.ts";
import { isChange } from "./inPlace.ts";
import { literal, truthOf, type Value } from "../value.ts";
import { goesOn, type Way } from "../way.ts";
import { elementAt } from "../../../required.ts";

/** What was returned, or that the body ended without; "unknown" where a statement does more than compute. */
export type BodyOutcome = Value | "ended" | "unknown";

export function followed(body: SyntaxNode, way: Way): BodyOutcome {
  for (const statement of childrenOf(body)) {
    const outcome = goesOn(way) ? outcomeOf(statement, way) : "unknown";
    if (outcome !== "ended") return outcome;
  }
  return "ended";
}

/** What one statement comes to. */
export function outcomeOf(statement: SyntaxNode, way: Way): BodyOutcome {
  const read = readers[statement.name];
  if (read) return read(statement, way);
  return silent.has(statement.name) ? "ended" : "unknown";
}

function returned(statement: SyntaxNode, way: Way): BodyOutcome {
  const items = childrenOf(statement).filter(({ name }) => name !== "return" && name !== "Comment");
  const [first, second] = items;
  if (!first) return literal(null);
  if (!second) return way.value(first, way);
  const values = items.filter(({ name }) => name !== ",").map((one) => way.value(one, way));
  return { tag: "tuple", items: values };
}

/** Only the branch of a flag that is known can be followed. */
function branched(statement: SyntaxNode, way: Way): BodyOutcome {
  const parts = childrenOf(statement);
  for (let at = 0; at < parts.length; at++) {
    const word = elementAt(parts, at).name;
    if (word === "else") return followed(bodyAfter(parts, at), way);
    if (word !== "if" && word !== "elif") continue;
    const condition = parts[at + 1];
    const truth = condition && truthOf(way.value(condition, way));
    if (truth === undefined) return "unknown";
    if (truth) return followed(bodyAfter(parts, at), way);
  }
  return "ended";
}

const bodyAfter = (parts: readonly SyntaxNode[], at: number): SyntaxNode =>
  parts.slice(at).find(({ name }) => name === "Body") ?? elementAt(parts, at);

/** A text that explains, or an operation in place. */
function stated(statement: SyntaxNode, way: Way): BodyOutcome {
  const [only, second] = childrenOf(statement);
  if (!only || second) return "unknown";
  if (only.name === "String" || only.name === "Ellipsis") return "ended";
  return only.name === "CallExpression" && isChange(only, way) ? "ended" : "unknown";
}

/** `with tf.name_scope("gelu"):`; a scope of variables that makes none only names. */
function named(statement: SyntaxNode, way: Way): BodyOutcome {
  const [, call] = childrenOf(statement);
  const callee = call?.name === "CallExpression" ? call.firstChild : null;
  const body = statement.getChild("Body");
  if (!callee || !body || !/(?:^|\.)(?:name|variable)_scope$/.test(way.home.text(callee)))
    return "unknown";
  return followed(body, way);
}

function defined(definition: SyntaxNode, { home, names }: Way): BodyOutcome {
  const name = definition.getChild("VariableName");
  if (!name || !names || definition.parent?.name === "DecoratedStatement") return "unknown";
  names.set(home.text(name), { tag: "closure", node: definition, home, around: names });
  return "ended";
}

const readers: Readonly<Record<string, (statement: SyntaxNode, way: Way) => BodyOutcome>> = {
  ReturnStatement: returned,
  AssignStatement: (statement, way) => (assigned(statement, way) ? "ended" : "unknown"),
  UpdateStatement: (statement, way) => (updated(statement, way) ? "ended" : "unknown"),
  ExpressionStatement: stated,
  IfStatement: branched,
  WithStatement: named,
  FunctionDefinition: defined,
  StatementGroup: followed,
};

/** They compute nothing. */
const silent: ReadonlySet<string> = new Set([
  "ImportStatement",
  "PassStatement",
  "Comment",
  ":",
  ";",
]);
