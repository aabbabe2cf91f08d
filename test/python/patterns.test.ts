// The patterns of patterns.txt, which is meant to be read.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { lineStarts, placeAt } from "../../src/python/source/lines.ts";
import { mentionsIn } from "../../src/python/index/mentions.ts";
import { table } from "./table.ts";

const patterns = readFileSync("test/python/patterns.txt", "utf8").split(/^== /m).slice(1);

describe("mentions", () => {
  for (const pattern of patterns) {
    const [title = "", ...lines] = pattern.trimEnd().split("\n");
    it(`are found with ${title}`, () => assert.deepEqual(marked(codeOf(lines)), lines));
  }
  it("are at the same places with CRLF and with a lone CR", () => {
    for (const pattern of patterns) {
      const code = codeOf(pattern.split("\n").slice(1));
      assert.deepEqual(marked(code.replaceAll("\n", "\r\n")), marked(code));
      assert.deepEqual(marked(code.replaceAll("\n", "\r")), marked(code));
    }
  });
});

function codeOf(lines: readonly string[]): string {
  return lines.filter((line) => !isMark(line)).join("\n");
}

function isMark(line: string): boolean {
  return /^\s*\^+ /.test(line);
}

/** The code with a line of carets under each line for every mention in it. */
function marked(code: string): readonly string[] {
  const starts = lineStarts(code);
  const marks = mentionsIn(code, table).map((mention) => {
    const { line, character } = placeAt(starts, mention.start);
    const carets = "^".repeat(mention.end - mention.start);
    return { line, text: `${" ".repeat(character)}${carets} ${mention.canonical} ${mention.kind}` };
  });
  return code
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => [
      line,
      ...marks.filter((mark) => mark.line === index).map(({ text }) => text),
    ]);
}
