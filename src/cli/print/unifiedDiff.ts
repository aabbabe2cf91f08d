// Edits of one text as a unified diff, which `patch` and `git apply` take.
import { elementAt } from "../../required.ts";

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text after edits that do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Empty where nothing changes. */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const changes = changesOf(text, inOrder(edits)).filter(
    (one) => one.old.join() !== one.new.join(),
  );
  if (changes.length === 0) return "";
  const lines = linesOf(text);
  let shift = 0;
  const hunks = grouped(changes).map((group) => {
    const text = hunk(group, lines, shift);
    shift += group.reduce((sum, one) => sum + one.new.length - one.old.length, 0);
    return text;
  });
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks].join("\n");
}

/** Whole lines that become others; `at` counts from 0. */
interface Change {
  readonly at: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** One change for all edits that share lines. */
function changesOf(text: string, edits: readonly TextEdit[]): readonly Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < edits.length;) {
    const from = text.lastIndexOf("\n", elementAt(edits, i).start - 1) + 1;
    let to = lineEnd(text, elementAt(edits, i).end);
    let last = i;
    while (last + 1 < edits.length && elementAt(edits, last + 1).start <= to)
      to = Math.max(to, lineEnd(text, elementAt(edits, ++last).end));
    const mine = edits.slice(i, last + 1);
    const moved = mine.map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
    const old = text.slice(from, to);
    const at = text.slice(0, from).split("\n").length - 1;
    changes.push({ at, old: linesOf(old), new: linesOf(edited(old, moved)) });
    i = last + 1;
  }
  return changes;
}

/** Behind the line break. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found < 0 ? text.length : found + 1;
}

/** Changes whose contexts touch are in one hunk. */
function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const one of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && one.at <= last.at + last.old.length + 2 * context) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function hunk(group: readonly Change[], lines: readonly string[], shift: number): string {
  const first = Math.max(0, elementAt(group, 0).at - context);
  const body: string[] = [];
  let at = first;
  for (const one of group) {
    body.push(...lines.slice(at, one.at).map((line) => ` ${line}`));
    body.push(...one.old.map((line) => `-${line}`), ...one.new.map((line) => `+${line}`));
    at = one.at + one.old.length;
  }
  const end = Math.min(lines.length, at + context);
  body.push(...lines.slice(at, end).map((line) => ` ${line}`));
  const added = group.reduce((sum, one) => sum + one.new.length - one.old.length, 0);
  const range = (from: number, count: number): string =>
    `${count === 0 ? from : from + 1},${count}`;
  const count = end - first;
  return [`@@ -${range(first, count)} +${range(first + shift, count + added)} @@`, ...body].join(
    "\n",
  );
}

/** Without their line breaks; a text that ends with a line break has no line after it. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.start - b.start || a.end - b.end);

const context = 3;
