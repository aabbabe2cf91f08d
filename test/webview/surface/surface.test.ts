import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cameraFor, project, unproject } from "../../../webview/surface/camera.ts";
import { lightness, paletteOf } from "../../../webview/surface/colour.ts";
import { parse } from "../../../src/expr/parse.ts";
import { print } from "../../../src/expr/print.ts";
import { gateOf } from "../../../webview/surface/painters/gate.ts";
import { fieldOf, firstMark } from "../../../webview/surface/field.ts";
import { pieceAt } from "../../../webview/surface/maxout/maxout.ts";
import { bordersOf, regions } from "../../../webview/surface/maxout/regions.ts";
import { coordinate, lineOf, nodeAt, nodes, reach, sums } from "../../../webview/surface/plane.ts";

describe("the plane of two inputs", () => {
  it("goes along x₁ in each row of x₂, upwards", () => {
    const first = sums({ w1: 1, w2: 0, b: 0 });
    const second = sums({ w1: 0, w2: 1, b: 0.5 });
    assert.deepEqual([first[0], first[nodes - 1]], [-reach, reach]);
    assert.deepEqual([second[0], second[nodes * (nodes - 1)]], [0.5 - reach, reach + 0.5]);
  });

  it("finds a node again by its input", () => {
    for (const node of [0, 1, 128, nodes - 1]) assert.equal(nodeAt(coordinate(node)), node);
    assert.deepEqual([nodeAt(-99), nodeAt(99)], [0, nodes - 1]);
  });

  it("draws the line where the sum has a value, from border to border", () => {
    const line = lineOf({ w1: 3, w2: 4, b: 1 }, 2)!;
    for (const [x1, x2] of line) {
      assert.ok(Math.abs(3 * x1 + 4 * x2 + 1 - 2) < 1e-9);
      assert.ok(Math.max(Math.abs(x1), Math.abs(x2)) > reach - 1e-9);
    }
  });

  it("draws no line that misses it, and none without weights", () => {
    assert.equal(lineOf({ w1: 1, w2: 0, b: 0 }, 3 * reach), undefined);
    assert.equal(lineOf({ w1: 0, w2: 0, b: 0 }, 1), undefined);
  });
});

describe("a gate", () => {
  const gate = (formula: string): string | undefined => {
    const two = gateOf(parse(formula));
    return two && print(two);
  };
  it("is a formula of the two parts of its axis", () => {
    assert.equal(gate("split(x, 2, 0) * sigmoid(split(x, 2, 1))"), "x * sigmoid(x2)");
    assert.equal(gate("every(x, 2, 1) + every(x, 2, 0)"), "x2 + x");
  });
  it("is none where more of the axis is needed", () => {
    assert.equal(gate("exp(x) / sum(exp(x))"), undefined);
    assert.equal(gate("split(x, 3, 0)"), undefined);
  });
});

describe("the camera", () => {
  for (const look of ["map", "lit"] as const)
    it(`finds the point of a ${look} that is seen at a place`, () => {
      const camera = cameraFor(look, { around: 40, above: 35 });
      const [x1, x2] = unproject(camera, project(camera, [1.5, -2], 0.25), 0.25);
      assert.ok(Math.abs(x1 - 1.5) < 1e-9 && Math.abs(x2 + 2) < 1e-9);
    });

  it("sees all of a surface, however it is turned", () => {
    for (let around = -180; around <= 180; around += 15)
      for (let above = 10; above <= 80; above += 10)
        for (const [x1, x2] of [
          [reach, reach],
          [-reach, reach],
        ] as const)
          for (const share of [0, 1]) {
            const place = project(cameraFor("lit", { around, above }), [x1, x2], share);
            assert.ok(Math.max(...place.map(Math.abs)) < 1, `${around} ${above}`);
          }
  });
});

describe("a field", () => {
  it("gives each value its share of the extent", () => {
    const { shares, extent, missing } = fieldOf(Float32Array.of(2, 3, 4));
    assert.deepEqual([...shares], [0, 0.5, 1]);
    assert.deepEqual([extent, missing], [{ low: 2, high: 4 }, []]);
  });

  it("marks what is not finite, and tells which of it occurs", () => {
    const { shares, extent, missing } = fieldOf(Float32Array.of(-Infinity, NaN, 1, Infinity));
    assert.deepEqual([...shares], [firstMark + 2, firstMark, 0.5, firstMark + 1]);
    assert.deepEqual([extent, missing], [{ low: 1, high: 1 }, [NaN, Infinity, -Infinity]]);
  });

  it("bears values from end to end of float32, and none at all", () => {
    const most = 3.4028234663852886e38;
    assert.deepEqual([...fieldOf(Float32Array.of(-most, 0, most)).shares], [0, 0.5, 1]);
    assert.deepEqual(fieldOf(Float32Array.of(NaN)).extent, { low: 0, high: 0 });
  });
});

describe("the colours of a surface", () => {
  const [blue, orange] = [
    [0.2, 0.58, 1],
    [0.82, 0.53, 0.09],
  ] as const;
  const [black, white] = [
    [0, 0, 0],
    [1, 1, 1],
  ] as const;

  for (const [name, ink, paper, sign] of [
    ["dark", white, black, 1],
    ["light", black, white, -1],
  ] as const)
    it(`go evenly away from a ${name} paper's lightness`, () => {
      const { ramp } = paletteOf({ ink, paper, low: blue, high: orange });
      const steps = ramp.slice(1).map((colour, i) => lightness(colour) - lightness(ramp[i]!));
      const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
      assert.equal(Math.sign(mean), sign);
      for (const step of steps) assert.ok(Math.abs(step - mean) < 0.002);
      for (const channel of ramp.flat()) assert.ok(channel >= 0 && channel <= 1);
    });
});

describe("the regions of a maxout's pieces", () => {
  const pieces = [
    { slopes: [1, 0], offset: 0 },
    { slopes: [-1, 0.5], offset: 0 },
    { slopes: [0, -1], offset: -1 },
    { slopes: [0, 0], offset: -50 },
  ];

  it("are where the piece is the largest; a piece that never is has none", () => {
    const found = regions(pieces);
    assert.deepEqual(
      found.map(({ piece }) => piece),
      [0, 1, 2],
    );
    for (const { piece, corners } of found)
      for (const corner of corners) {
        const most = Math.max(...pieces.map((one) => pieceAt(one, corner)));
        assert.ok(Math.abs(pieceAt(pieces[piece]!, corner) - most) < 1e-9);
      }
  });

  it("meet along borders that are told once, and not along the plane's own", () => {
    const borders = bordersOf(regions(pieces));
    assert.equal(borders.length, 3);
    for (const [from, to] of borders)
      for (const point of [from, to]) {
        const values = pieces.map((one) => pieceAt(one, point)).sort((a, b) => b - a);
        assert.ok(values[0]! - values[1]! < 1e-9);
      }
  });
});
