import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rewritten } from "../../../webview/state/handwritten.ts";
import { growth } from "../../growth.ts";

const read = (written: string): string => rewritten(written).text;

describe("a formula as it is written by hand", () => {
  for (const [written, text] of [
    ["2x", "2*x"],
    ["x^2", "x**2"],
    ["2x^2 - 3x + 1", "2*x**2 - 3*x + 1"],
    ["a*x+b", "a*x+b"],
    ["a x + b", "a *x + b"],
    ["2(x+1)(x-1)", "2*(x+1)*(x-1)"],
    ["x(x+1)", "x*(x+1)"],
    ["x tanh(x)", "x *tanh(x)"],
    ["2pi x", "2*pi *x"],
    ["3sin(2x)", "3*sin(2*x)"],
    ["(x)2", "(x)*2"],
    ["1e5x", "1e5*x"],
    ["e^x", "exp(x)"],
    ["e^-x", "exp(-x)"],
    ["1/(1+e^(-x))", "1/(1+exp((-x)))"],
    ["e^x^2", "exp(x**2)"],
    ["e^e^x", "exp(exp(x))"],
    ["e^sin(x)+1", "exp(sin(x))+1"],
    ["e^2x", "exp(2)*x"],
    ["2e^x", "2*exp(x)"],
    ["e*x", "exp(1)*x"],
    ["x if x > 0 else 2x", "x if x > 0 else 2*x"],
    ["(x) if x>0 else (0)", "(x) if x>0 else (0)"],
    ["np.maximum(x, 0)", "np.maximum(x, 0)"],
    ["x ** 2", "x ** 2"],
  ] as const)
    it(`${written} is ${text}`, () => assert.equal(read(written), text));

  it("leaves alone what is no formula, for the parser to refuse", () => {
    for (const text of ["", "^", "e^", ")(", "x +", "“”", "foo(x)", "min(x, "])
      assert.equal(typeof read(text), "string");
    assert.equal(read("foo(x)"), "foo(x)");
  });

  it("knows where each place was", () => {
    const { text, placeOf } = rewritten("2x^2 + ?");
    assert.equal(text, "2*x**2 + ?");
    assert.equal(placeOf(text.indexOf("?")), 7);
    assert.equal(placeOf(text.length), 8);
  });

  it("takes linear time", () => {
    const factor = growth((size) => rewritten("e^(2x(".repeat(size / 6)), 100_000);
    assert.ok(!(factor >= 5), `grows by ${factor}`);
  });
});
