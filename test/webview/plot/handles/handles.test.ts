import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "../../../../src/expr/parse.ts";
import {
  handlesOf,
  heightAt,
  valueFor,
  type Graph,
} from "../../../../webview/plot/handles/handles.ts";

const graph = (text: string, numbers: Readonly<Record<string, number>>): Graph => ({
  formula: parse(text),
  numbers,
});
const room = { window: { low: -6, high: 6 }, height: { low: -10, high: 40 } };
const leaky = graph("where(x < 0, a * x, x)", { a: 0.1 });

const found = (text: string, numbers: Readonly<Record<string, number>>): string =>
  handlesOf(graph(text, numbers), Object.keys(numbers), room)
    .map(
      ({ name, moves, sign, x }) =>
        `${name} ${moves} ${moves === "across" ? sign : x > 0 ? "right" : "left"}`,
    )
    .join(", ");

describe("handles on a curve", () => {
  it("lift it where the parameter moves it most", () => {
    assert.equal(found("where(x < 0, a * x, x)", { a: 0.1 }), "a up left");
    assert.equal(found("a * x**2 + b", { a: 1, b: 1 }).split(", ").length, 2);
  });

  it("stand where it bends or jumps with the parameter", () => {
    assert.equal(found("minimum(maximum(x, 0), m)", { m: 4 }), "m across 1");
    assert.equal(found("x * (x > theta)", { theta: 0.7 }), "theta across 1");
    assert.equal(found("x * (x + theta > 0)", { theta: 0.7 }), "theta across -1");
  });

  it("are not there for what moves nothing", () => {
    assert.equal(found("x + 0 * a", { a: 1 }), "");
    assert.equal(found("where(x > t, x, log(1 + exp(x)))", { t: 20 }), "");
  });

  it("do not take a bend that stays for the parameter's", () =>
    assert.equal(found("maximum(a * x, x)", { a: 0 }), "a up left"));

  it("bring the curve to the hand", () => {
    const [handle] = handlesOf(leaky, ["a"], room);
    assert.ok(handle);
    const value = valueFor(leaky, handle, { x: 0, y: -3 });
    assert.ok(value !== undefined);
    const lifted = { ...leaky, numbers: { a: value } };
    assert.ok(Math.abs(heightAt(lifted, handle.x) + 3) < 1e-9);
    const curved = graph("where(x < 0, a * (exp(x / a) - 1), x)", { a: 1 });
    const [other] = handlesOf(curved, ["a"], room);
    assert.ok(other);
    const found = valueFor(curved, other, { x: 0, y: -2 });
    assert.ok(
      found !== undefined &&
        Math.abs(heightAt({ ...curved, numbers: { a: found } }, other.x) + 2) < 1e-6,
    );
  });

  it("follow the hand across with either sign", () => {
    const handle = { name: "m", moves: "across", sign: -1, x: -4 } as const;
    assert.equal(valueFor(leaky, handle, { x: -2, y: 0 }), 2);
  });
});
