import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { slopes, values, withoutGradient } from "../computes.ts";

const single = Math.fround;

// theano/tensor/nnet/sigm.py, ScalarSigmoid.c_code and ScalarSoftplus.c_code
describe("Theano's thresholds", () => {
  it("make sigmoid exactly 1 above 15 and 0 below -88 in float32", () =>
    assert.deepEqual(values("theano:sigmoid", [-88.1, 15.1]), [0, 1]));
  it("leave sigmoid(15) below 1 and sigmoid(-88) above 0", () => {
    const [low, high] = values("theano:sigmoid", [-88, 15]);
    assert.ok(low! > 0 && high! < 1);
  });
  it("are 19 and -709 in float64", () =>
    assert.deepEqual(
      values("theano:sigmoid", [-709.1, 19.1], { arithmetic: "f64", format: "f64" }),
      [0, 1],
    ));
  it("are 30 and -30 in Python", () => {
    assert.deepEqual(values("theano/theano-py:sigmoid", [-30.1, 30.1]), [0, 1]);
    assert.ok(values("theano/theano-py:sigmoid", [-30])[0]! > 0);
  });
  it("make softplus x itself above 14 and 0 below -103 in float32", () =>
    assert.deepEqual(values("theano:softplus", [-103.1, 14.5]), [0, 14.5]));
});

describe("Theano's hard_sigmoid", () => {
  // A table on a question-and-answer page: y = hard_sigmoid(w * x) and dy/dw at w = 1.
  const x = [-3, -1, 0, 1, 3];
  it("gives the page's values", () =>
    assert.deepEqual(values("theano:hard_sigmoid", x), [0, 0.3, 0.5, 0.7, 1].map(single)));
  it("gives the page's gradients", () => {
    const slope = slopes("theano:hard_sigmoid", x);
    assert.deepEqual(
      slope.map((s, i) => s * x[i]!),
      [-0, -single(0.2), 0, single(0.2), 0],
    );
  });
  it("has slope 0 at -2.5 and 0.2 at 2.5 where multiply-add is fused", () =>
    assert.deepEqual(slopes("theano:hard_sigmoid", [-2.5, 2.5]), [0, single(0.2)]));
  it("has slope 0 at both in Python", () =>
    assert.deepEqual(slopes("theano/theano-py:hard_sigmoid", [-2.5, 2.5]), [0, 0]));
});

describe("Theano's ultra_fast_sigmoid", () => {
  it("has no gradient", () =>
    assert.match(withoutGradient("theano:ultra_fast_sigmoid") ?? "", /MethodNotDefined/));
  // doc/library/tensor/nnet/nnet.txt
  it("stays between the documented minimum and maximum", () =>
    assert.deepEqual(
      values("theano:ultra_fast_sigmoid", [-1000, 1000], { arithmetic: "f64", format: "f64" }),
      [0.00247262315663499, 0.997527376843365],
    ));
  it("jumps down at 3.4", () => {
    const [below, at] = values("theano:ultra_fast_sigmoid", [3.3999, 3.4001]);
    assert.ok(below! > at!);
  });
});

// theano/tensor/nnet/nnet.py, relu: 0.5 * (x + abs(x))
describe("Theano's relu", () => {
  it("has slope 0.5 at 0", () => assert.deepEqual(slopes("theano:relu", [-1, 0, 1]), [0, 0.5, 1]));
  it("has the middle of both slopes at 0 when it leaks", () =>
    assert.deepEqual(slopes("theano:relu(alpha=0.3)", [0]), [single(0.65)]));
  it("overflows above half of the largest float32", () =>
    assert.deepEqual(values("theano:relu", [3e38]), [Infinity]));
  it("does not overflow in Python, which computes in double", () =>
    assert.deepEqual(values("theano/theano-py:relu", [single(3e38)]), [single(3e38)]));
  it("is NaN at minus infinity", () => assert.deepEqual(values("theano:relu", [-Infinity]), [NaN]));
  // theano/tensor/opt.py, local_mul_zero, which runs before compilation
  it("loses the part that is multiplied by 0", () => {
    const far = [-Infinity, -1, 0, Infinity];
    assert.deepEqual(values("theano:relu(alpha=1)", far), far);
    assert.deepEqual(slopes("theano:relu(alpha=1)", [...far, NaN]), [1, 1, 1, 1, 1]);
    assert.deepEqual(values("theano:relu(alpha=-1)", far), [Infinity, 1, 0, Infinity]);
    assert.deepEqual(slopes("theano:relu(alpha=-1)", far), [-1, -1, 0, 1]);
    assert.deepEqual(values("keras@1.2.2/theano:LeakyReLU(alpha=1)", far), far);
  });
});

describe("Theano's softsign", () => {
  it("is documented without its numerator", () => {
    const [documented] = values("theano:softsign", [-1], { of: "documented" });
    assert.deepEqual([documented, ...values("theano:softsign", [-1])], [0.5, -0.5]);
  });
});
