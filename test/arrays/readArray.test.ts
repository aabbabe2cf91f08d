import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8 } from "fflate";
import type { ArrayProblem, ArrayRequest, Numbers } from "../../src/arrays/numbers.ts";
import { arrayReader } from "../../src/arrays/readArray.ts";
import { doubles, npy, npz, request, safetensors, shorts, singles } from "./arrays.ts";

function read(
  file: string,
  bytes: Uint8Array | string,
  asked: ArrayRequest = request(),
): Numbers | ArrayProblem {
  const reader = arrayReader(file);
  assert.ok(reader);
  return reader(typeof bytes === "string" ? strToU8(bytes) : bytes, asked);
}

const valuesIn = (...asked: Parameters<typeof read>): readonly number[] => {
  const found = read(...asked);
  assert.ok(found.kind === "numbers", JSON.stringify(found));
  return [...found.values];
};

const problemIn = (...asked: Parameters<typeof read>): string => {
  const found = read(...asked);
  return found.kind === "problem" ? found.what : "numbers";
};

describe("a .npy file", () => {
  it("holds float32, float64 and float16, little-endian or big-endian", () => {
    assert.deepEqual(valuesIn("y.npy", npy(singles(1, -2.5))), [1, -2.5]);
    assert.deepEqual(valuesIn("y.npy", npy(doubles(0.1), { descr: "<f8", shape: "(1,)" })), [0.1]);
    assert.deepEqual(valuesIn("y.npy", npy(shorts(0x3c00), { descr: "<f2", shape: "(1,)" })), [1]);
    const big = npy(singles(1).reverse(), { descr: ">f4" });
    assert.deepEqual(valuesIn("y.npy", big), [1]);
  });
  it("holds bfloat16 as bit patterns where that type is asked for", () => {
    const bits = npy(shorts(0x3f80, 0xc000), { descr: "<u2", shape: "(2,)" });
    assert.deepEqual(valuesIn("y.npy", bits, request("bf16")), [1, -2]);
    assert.equal(problemIn("y.npy", bits), "type");
    const raw = npy(shorts(0x3f80), { descr: "|V2", shape: "(1,)" });
    assert.deepEqual(valuesIn("y.npy", raw, request("bf16")), [1]);
  });
  it("is read row by row, whichever index runs fastest in it", () => {
    const shape = "(2, 3)";
    const rows = npy(singles(1, 2, 3, 4, 5, 6), { shape });
    const columns = npy(singles(1, 4, 2, 5, 3, 6), { shape, order: "True" });
    assert.deepEqual(valuesIn("y.npy", rows), valuesIn("y.npy", columns));
  });
  it("may be one number", () =>
    assert.deepEqual(valuesIn("y.npy", npy(singles(7), { shape: "()" })), [7]));
  it("gives a reason where it gives no numbers", () => {
    assert.equal(problemIn("y.npy", "hello\n"), "damaged");
    assert.equal(problemIn("y.npy", npy(singles(1)).subarray(0, 100)), "damaged");
    assert.equal(problemIn("y.npy", npy(singles(1), { shape: "(2,)" })), "short");
    assert.equal(problemIn("y.npy", npy(singles(1, 2), { shape: "(1,)" })), "damaged");
    assert.equal(problemIn("y.npy", npy(singles(), { shape: "(0,)" })), "empty");
    assert.equal(problemIn("y.npy", npy(singles(1), { shape: "(99999999999,)" })), "large");
    assert.equal(problemIn("y.npy", npy(singles(1), { descr: "<i4" })), "type");
    assert.equal(problemIn("y.npy", npy(singles(1), { descr: "<constructor" })), "type");
    assert.equal(problemIn("y.npy", npy(singles(1), { shape: "(1 1,)" })), "damaged");
  });
});

describe("a .npz file", () => {
  const both = npz({ x: npy(singles(1)), y: npy(singles(2)) });
  it("gives the array with a usual name, the named one, or the only one", () => {
    assert.deepEqual(valuesIn("a.npz", both), [2]);
    assert.deepEqual(valuesIn("a.npz", both, request("f32", "x")), [1]);
    assert.deepEqual(valuesIn("a.npz", npz({ any: npy(singles(3)) })), [3]);
  });
  it("asks which of several is meant", () => {
    const found = read("a.npz", npz({ a: npy(singles(1)), b: npy(singles(2)) }));
    assert.deepEqual(found, { kind: "problem", what: "arrays", names: ["a", "b"] });
    assert.equal(problemIn("a.npz", both, request("f32", "z")), "arrays");
  });
  it("is damaged where it is no zip, or cut off", () => {
    assert.equal(problemIn("a.npz", "PK\x03\x04 nothing"), "damaged");
    assert.equal(problemIn("a.npz", both.subarray(0, both.length - 30)), "damaged");
  });
  it("is not unpacked where it says that it is too large", () => {
    const bomb = Uint8Array.from(both);
    const size = new TextDecoder("latin1").decode(bomb).lastIndexOf("PK\x01\x02") + 24;
    new DataView(bomb.buffer).setUint32(size, 2 ** 30, true);
    assert.equal(problemIn("a.npz", bomb), "large");
  });
});

describe("a .csv file", () => {
  it("is one number a line, with NaN and infinities", () =>
    assert.deepEqual(valuesIn("y.csv", "1\r\n-2.5e-3\n\nnan\n-inf\n"), [
      1,
      -2.5e-3,
      NaN,
      -Infinity,
    ]));
  it("may have columns, and names of them", () => {
    assert.deepEqual(valuesIn("y.csv", "x,y\n1,2\n3,4\n"), [2, 4]);
    assert.deepEqual(
      valuesIn("y.csv", "# made by savetxt\n1 2\n3 4\n", request("f32", "1")),
      [1, 3],
    );
    assert.equal(problemIn("y.csv", "a;b\n1;2\n"), "arrays");
  });
  it("names the first line without a number", () =>
    assert.deepEqual(read("y.csv", "1\n2\nthree\n"), {
      kind: "problem",
      what: "line",
      line: 3,
      text: "three",
    }));
  it("is empty, or no numbers at all", () => {
    assert.equal(problemIn("y.csv", "\n"), "empty");
    assert.equal(problemIn("y.csv", "hello\n"), "line");
  });
});

describe("raw bytes", () => {
  it("are little-endian numbers of the type that is asked for", () => {
    assert.deepEqual(valuesIn("y.bin", singles(1, 2)), [1, 2]);
    assert.deepEqual(valuesIn("y.raw", shorts(0x3c00), request("f16")), [1]);
  });
  it("end with a whole number", () =>
    assert.equal(problemIn("y.bin", singles(1, 2).subarray(0, 7)), "short"));
});

describe("a .safetensors file", () => {
  const tensor = (type: string, data: Uint8Array, shape: readonly number[]) => ({
    type,
    data,
    shape,
  });
  const file = safetensors({
    x: tensor("F32", singles(1, 2), [2]),
    y: tensor("BF16", shorts(0x3f80, 0x4000), [1, 2]),
  });
  it("gives one tensor in its own type", () => {
    const found = read("a.safetensors", file);
    assert.ok(found.kind === "numbers");
    assert.deepEqual([found.format, [...found.values], found.shape], ["bf16", [1, 2], [1, 2]]);
  });
  it("gives a reason where it gives no numbers", () => {
    assert.equal(problemIn("a.safetensors", file.subarray(0, file.length - 1)), "short");
    assert.equal(problemIn("a.safetensors", "hello world"), "damaged");
    const whole = safetensors({ y: tensor("I64", doubles(1), [1]) });
    assert.equal(problemIn("a.safetensors", whole), "type");
    const unknown = safetensors({ y: tensor("constructor", doubles(1), [1]) });
    assert.equal(problemIn("a.safetensors", unknown), "type");
  });
});
