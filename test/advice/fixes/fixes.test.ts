// Every fix of every rule: applied, parsed again, and compared with what it claims.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { agree } from "../../../src/advice/agreement.ts";
import { usualSeverity } from "../../../src/advice/finding.ts";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../../src/catalogue/name.ts";
import { argumentsAt } from "../../../src/python/source/argumentsAt.ts";
import { sourceOf } from "../../../src/python/source/source.ts";
import { applied, findings } from "../finding.ts";
import { callsFixed, rulesWithoutFixes, type FixCase } from "./fixCases.ts";
import { changesFixed } from "./fixCasesOfChanges.ts";
import { namesFixed } from "./fixCasesOfNames.ts";
import { definitionsFixed } from "./fixCasesOfDefinitions.ts";
import { mentions } from "../resolved.ts";
import { assertSame, writtenOut } from "../writtenOut.ts";

const fixCases = [...namesFixed, ...changesFixed, ...callsFixed, ...definitionsFixed];

describe("Each fix", () => {
  for (const one of fixCases)
    it(`of ${one.rule} makes ${one.fixed.trimEnd().split("\n").at(-1)}`, () => {
      const { rule, code, fixed } = one;
      const [finding] = found(one);
      assert.ok(finding, `no ${rule}`);
      const fix = finding.fixes[one.fix ?? 0];
      assert.ok(fix, `${rule} has no fix`);
      const after = applied(code, fix);
      assert.equal(after, fixed);
      if (one.path === undefined) {
        assert.deepEqual(errorsIn(after), []);
        assert.deepEqual(givenTwice(after), []);
      } else assert.ok(JSON.parse(after));
      const remaining = found({ ...one, code: after });
      assert.equal(remaining.length, found(one).length - (one.settles ?? 1));
    });

  for (const { computes, fixed, requirements, path } of fixCases.filter((one) => one.computes))
    it(`computes ${computes}`, () => {
      const wanted = lookup(nameRequest(computes!)!);
      assert.ok(wanted.kind === "found");
      const written = writtenOut(fixed);
      if (written) return assertSame(wanted.choice, written, fixed);
      const choices = mentions(fixed, requirements, { ...(path && { path }) }).flatMap(
        ({ choice }) => choice ?? [],
      );
      assert.ok(choices.some((choice) => agree(choice, wanted.choice)));
    });

  it("is tried, of every rule that has some", () => {
    const tried = new Set<string>(fixCases.map(({ rule }) => rule));
    const rules = Object.keys(usualSeverity).filter((rule) => !rulesWithoutFixes.has(rule));
    assert.deepEqual([...tried].sort(), rules.sort());
  });
});

const found = ({ rule, code, requirements, path }: FixCase) =>
  findings(code, { requirements, ...(path && { path }), severities: { [rule]: "hint" } }).filter(
    (one) => one.rule === rule,
  );

function errorsIn(code: string): readonly number[] {
  const errors: number[] = [];
  sourceOf(code).tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) errors.push(from);
    },
  });
  return errors;
}

/** The keywords that a call has twice. */
function givenTwice(code: string): readonly string[] {
  const source = sourceOf(code);
  const twice: string[] = [];
  source.tree.iterate({
    enter: ({ name, from, to }) => {
      if (name !== "ArgList") return;
      const keywords = argumentsAt(source, { start: from, end: to })!.flatMap(
        ({ keyword }) => keyword?.text ?? [],
      );
      twice.push(...keywords.filter((one, index) => keywords.indexOf(one) !== index));
    },
  });
  return twice;
}
