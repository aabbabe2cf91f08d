import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { argumentsAt } from "../../src/python/source/argumentsAt.ts";
import { importsIn } from "../../src/python/source/importsIn.ts";
import { sourceOf } from "../../src/python/source/source.ts";
import { parseable } from "../../src/python/source/parseable.ts";

/** "keyword@position: value", a star for what the text does not show. */
function given(code: string): readonly string[] | undefined {
  const [start, end] = [code.indexOf("("), code.lastIndexOf(")") + 1];
  return argumentsAt(sourceOf(parseable(code)), { start, end })?.map(
    ({ keyword, position, starred, value, end: to }) =>
      `${starred ? "*" : (keyword?.text ?? position ?? "?")}: ${code.slice(value, to)}`,
  );
}

/** "names = paths" of each statement. */
const imports = (code: string): readonly string[] =>
  importsIn(sourceOf(parseable(code))).map(({ names, module, top }) =>
    [
      ...(module === undefined ? [] : [`${code.slice(module.start, module.end)}:`]),
      ...names.map(
        ({ start, end, bound, means }) => `${code.slice(start, end)} | ${bound} = ${means}`,
      ),
      `@${top}`,
    ].join(" "),
  );

describe("argumentsAt", () => {
  it("tells keywords, positions and stars, and where values begin", () =>
    assert.deepEqual(given("f(1, a.b(2, c=3), *rest, x, key = [1, 2],  # why\n **more)"), [
      "0: 1",
      "1: a.b(2, c=3)",
      "*: *rest",
      "?: x",
      "key: [1, 2]",
      "*: **more",
    ]));
  it("takes a generator for one argument", () =>
    assert.deepEqual(given("f(x for x in y)"), ["0: x for x in y"]));
  it("has none in empty brackets", () => assert.deepEqual(given("f( )"), []));
  it("is not known where the list is broken", () => assert.equal(given("f(a b=)"), undefined));
});

describe("importsIn", () => {
  it("leaves out an alias of nothing, in broken code", () =>
    assert.deepEqual(
      imports("from keras.acet.relu\n relu as r\nimport os\n").at(-1),
      "os | os = os @32",
    ));
  it("tells what each name is called and what it stands for", () =>
    assert.deepEqual(
      imports("import a.b, c.d as e\nfrom ..p.q import (f, g as h,\n  i)\nfrom r import *\n"),
      [
        "a.b | a = a c.d as e | e = c.d @0",
        "..p.q: f | f = ..p.q.f g as h | h = ..p.q.g i | i = ..p.q.i @21",
        "r: * | * = r.* @56",
      ],
    ));
  it("finds those in blocks, with the module's statement around them", () =>
    assert.deepEqual(imports("x = 1\ntry:\n    import a\nexcept ImportError:\n    a = None\n"), [
      "a | a = a @6",
    ]));
  it("sees none in strings", () =>
    assert.deepEqual(imports('"""\nimport keras\nfrom x import y\n"""\n'), []));
});
