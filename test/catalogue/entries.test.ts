import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Entry } from "../../src/catalogue/entry.ts";
import type { Definition } from "../../src/catalogue/entryParts.ts";
import type { Expr } from "../../src/expr/expr.ts";
import { parse } from "../../src/expr/parse.ts";
import { print } from "../../src/expr/print.ts";
import { documentedIn, formulaOf, implementedIn, slopeOf } from "../../src/catalogue/definition.ts";
import { entries, frameworks } from "../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import { boundParameters, parametersIn } from "../../src/catalogue/parameters.ts";
import { backendsOf } from "../../src/catalogue/releases.ts";
import { contains } from "../../src/catalogue/version.ts";

const definitions = ({ documented, implemented }: Entry) => [...documented, ...implemented];

describe("Every entry", () => {
  it("has an id of its own", () =>
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length));

  it("is found by its id", () => {
    const lost = entries.filter((entry) => {
      const found = lookup(nameRequest(entry.id) ?? { spelling: "", parameters: {} });
      return found.kind === "failed" || found.choice.entry !== entry;
    });
    assert.deepEqual(ids(lost), []);
  });

  it("is documented without a condition on the backend", () => {
    const lost = entries.filter(({ documented }) =>
      documented.every(({ when }) => when?.backend !== undefined),
    );
    assert.deepEqual(ids(lost), []);
  });

  it("names a source for each definition, gradient and finding", () => {
    const without = entries.filter(
      (entry) =>
        definitions(entry).some(({ source, gradient }) => !source || gradient?.source === "") ||
        entry.findings.some(({ sources }) => sources.length === 0),
    );
    assert.deepEqual(ids(without), []);
  });

  it("says in sentences why it has no gradient", () => {
    const reasons = entries.flatMap(definitions).flatMap(({ gradient }) => {
      return gradient?.kind === "none" ? [gradient.reason] : [];
    });
    assert.ok(reasons.length > 0);
    assert.deepEqual(
      reasons.filter((reason) => !reason.endsWith(".")),
      [],
    );
  });

  it("speaks of backends that its framework has", () => {
    const strange = entries.flatMap((entry) => {
      const known = frameworks[entry.framework].releases.flatMap((version) =>
        backendsOf(entry.framework, version),
      );
      const named = entry.implemented.flatMap(({ when }) => [when?.backend ?? []].flat());
      return named.filter((backend) => !known.includes(backend)).map(() => entry.id);
    });
    assert.deepEqual(strange, []);
  });
});

describe("Every formula", () => {
  it("names no parameter in a version that does not know it", () => {
    const limited = entries.filter(({ parameters }) => parameters.some(({ versions }) => versions));
    assert.ok(limited.length > 5);
    for (const entry of limited)
      for (const version of frameworks[entry.framework].releases) {
        if (!contains(entry.versions, version)) continue;
        const bound = boundParameters(entry, version, {});
        assert.ok(bound.kind === "bound");
        const situation = { version, dtype: "float32", parameters: bound.parameters } as const;
        const known = parametersIn({ entry, version }).map(({ name }) => name);
        for (const definition of [documentedIn(entry, situation), implementedIn(entry, situation)])
          for (const name of [...namesIn(formulaOf(definition)), ...slopeNames(definition)])
            assert.ok(["x", "y", "pi", ...known].includes(name), `${entry.id} ${version} ${name}`);
      }
  });
  it("names the input, the parameters and nothing else", () => {
    const strange = entries.flatMap((entry) => {
      const known = ["x", "pi", ...entry.parameters.map(({ name }) => name)];
      return definitions(entry)
        .flatMap((definition) => [...namesIn(formulaOf(definition))])
        .filter((name) => !known.includes(name))
        .map((name) => `${entry.id}: ${name}`);
    });
    assert.deepEqual(strange, []);
  });

  it("has a slope that may name the output too", () => {
    const strange = entries.flatMap((entry) => {
      const known = ["x", "y", "pi", ...entry.parameters.map(({ name }) => name)];
      return definitions(entry)
        .flatMap((definition) => slopeNames(definition))
        .filter((name) => !known.includes(name))
        .map((name) => `${entry.id}: ${name}`);
    });
    assert.deepEqual(strange, []);
  });

  it("is the same after it is printed and read again", () => {
    for (const definition of entries.flatMap(definitions)) {
      const formula = formulaOf(definition);
      assert.deepEqual(parse(print(formula)), formula);
    }
  });
});

describe("The versions of one name", () => {
  it("do not overlap, and leave no release out between them", () => {
    for (const [name, same] of byName()) {
      const { releases } = frameworks[same[0]!.framework];
      const holding = releases.map(
        (version) => same.filter(({ versions }) => contains(versions, version)).length,
      );
      assert.ok(Math.max(...holding) === 1, `${name} is defined twice, or never, in one release.`);
      const span = holding.slice(holding.indexOf(1), holding.lastIndexOf(1) + 1);
      assert.ok(!span.includes(0), `${name} is missing in a release between others.`);
    }
  });
});

const ids = (some: readonly Entry[]): readonly string[] => some.map(({ id }) => id);

function byName(): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.framework} ${entry.name}`;
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

function namesIn(expr: Expr): ReadonlySet<string> {
  if (expr.tag === "name") return new Set([expr.name]);
  return new Set(expr.tag === "call" ? expr.args.flatMap((arg) => [...namesIn(arg)]) : []);
}

function slopeNames(definition: Definition): readonly string[] {
  const slope = slopeOf(definition);
  return slope.kind === "formula" ? [...namesIn(slope.expr)] : [];
}
