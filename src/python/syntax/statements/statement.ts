// Reads statements: what they bind, and the expressions in them.
import type { TreeCursor } from "@lezer/common";
import { assignment } from "./assignment.ts";
import { classDefinition, decorator, functionDefinition } from "./definition.ts";
import { importStatement } from "./importStatement.ts";
import { bindTargets } from "../innerScope.ts";
import { loopHead } from "./loop.ts";
import { bindOpaque, branched, eachChild, textOf, used, type Walk } from "../walk.ts";

export function statement(cursor: TreeCursor, walk: Walk): void {
  (readers[cursor.name] ?? plain)(cursor, walk);
}

/** Each child is a statement, an expression or a mark. */
function plain(cursor: TreeCursor, walk: Walk): void {
  eachChild(cursor, walk, () => {
    if (isStatement(cursor.name)) statement(cursor, walk);
    else used(cursor, walk);
  });
}

/** The bodies of `if`, `while` and `match` are branches. */
function branches(cursor: TreeCursor, walk: Walk): void {
  const fork = cursor.from;
  eachChild(cursor, walk, () => {
    if (isStatement(cursor.name)) statement(cursor, branched(walk, { from: cursor.from, fork }));
    else used(cursor, walk);
  });
}

function loop(cursor: TreeCursor, walk: Walk): void {
  const isHead = loopHead(walk);
  eachChild(cursor, walk, () => {
    if (isHead(cursor)) return;
    if (cursor.name === "Body") statement(cursor, branched(walk, { from: cursor.from }));
    else used(cursor, walk);
  });
}

/** What `try` binds comes before what its handlers bind. */
function attempt(cursor: TreeCursor, walk: Walk): void {
  let part = "";
  let inside = walk;
  let named = false;
  eachChild(cursor, walk, () => {
    if (clauses.has(cursor.name)) {
      part = cursor.name;
      const handler = part === "except";
      inside = part === "finally" ? walk : branched(walk, { from: cursor.from, handler });
    } else if (cursor.name === "Body") statement(cursor, inside);
    else if (named && cursor.name === "VariableName") bindTargets(cursor, inside);
    else used(cursor, inside);
    named = cursor.name === "as" || cursor.name === ",";
  });
}

function context(cursor: TreeCursor, walk: Walk): void {
  let named = false;
  eachChild(cursor, walk, () => {
    if (cursor.name === "Body") statement(cursor, walk);
    else if (named) bindTargets(cursor, walk);
    else used(cursor, walk);
    named = cursor.name === "as";
  });
}

function scopeStatement(cursor: TreeCursor, walk: Walk): void {
  let global = false;
  eachChild(cursor, walk, () => {
    if (cursor.name === "global") global = true;
    else if (global && cursor.name === "VariableName")
      walk.block.scope.globals.add(textOf(cursor, walk));
  });
}

/** `x += 1` and `del x`: what the name was is gone. */
function changed(cursor: TreeCursor, walk: Walk): void {
  eachChild(cursor, walk, () => {
    if (cursor.name === "VariableName") bindOpaque(walk, textOf(cursor, walk), cursor.to);
    else used(cursor, walk);
  });
}

function update(cursor: TreeCursor, walk: Walk): void {
  let target = true;
  eachChild(cursor, walk, () => {
    if (cursor.name === "UpdateOp") target = false;
    else if (target) bindTargets(cursor, walk);
    else used(cursor, walk);
  });
}

function isStatement(name: string): boolean {
  return name in readers || name.endsWith("Statement");
}

const clauses: ReadonlySet<string> = new Set(["try", "except", "else", "finally"]);

const readers: Readonly<Record<string, (cursor: TreeCursor, walk: Walk) => void>> = {
  Body: plain,
  StatementGroup: plain,
  MatchBody: branches,
  MatchClause: branches,
  DecoratedStatement: plain,
  Decorator: decorator,
  ImportStatement: importStatement,
  AssignStatement: assignment,
  UpdateStatement: update,
  DeleteStatement: changed,
  ScopeStatement: scopeStatement,
  IfStatement: branches,
  WhileStatement: branches,
  MatchStatement: plain,
  ForStatement: loop,
  TryStatement: attempt,
  WithStatement: context,
  FunctionDefinition: (cursor, walk) => functionDefinition(cursor, walk, statement),
  ClassDefinition: (cursor, walk) => classDefinition(cursor, walk, statement),
};
