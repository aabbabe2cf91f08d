import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { bfloat16FromBits, float16FromBits } from "../../../src/numeric/floats/float16.ts";
import { floatTypes } from "../../../src/numeric/floats/floatType.ts";
import type { Report } from "../../../src/verify/report.ts";
import { doubles, npy, npz, safetensors, shorts, singles } from "../../arrays/arrays.ts";
import { activationLens, objects } from "../cli.ts";
import { onDevice } from "../../gpu/device.ts";
import { temporaryFolder } from "../temporaryFolder.ts";

const folder = temporaryFolder();

/** The words that judge these files, written into a folder. */
function judging(
  name: string,
  outputs: readonly [file: string, content: Uint8Array | string],
  inputs?: readonly [file: string, content: Uint8Array | string],
): string[] {
  const path = ([file, content]: readonly [string, Uint8Array | string]): string => {
    writeFileSync(join(folder, file), content);
    return join(folder, file);
  };
  const from = inputs === undefined ? [] : ["--inputs", path(inputs)];
  return ["verify", name, "--outputs", path(outputs), ...from];
}

function judged(...words: readonly string[]): Report {
  const [report, ...others] = objects<Report>("verify", words);
  assert.ok(report && others.length === 0);
  return report;
}

const relu = "torch@2.9.0:torch.relu";
const complaintOf = (words: readonly string[]): string => {
  const { status, out, err } = activationLens([...words, "--json"]);
  assert.deepEqual([status, out], [2, ""]);
  return err;
};

describe("verify --outputs", () => {
  it("judges numbers in a file against the real values, in a line for the value alone", () => {
    const xs = ["x.npy", npy(singles(-1, 0, 1, 2))] as const;
    const right = judged(...judging(relu, ["y.npy", npy(singles(0, 0, 1, 2))], xs));
    assert.deepEqual(
      [right.leg, right.of, right.format, right.count, right.passed, right.failed],
      ["outputs", "value", "f32", 4, 4, 0],
    );
    const words = judging(relu, ["y.npy", npy(singles(0, 0, 1, 2.5))], xs);
    const wrong = judged(...words);
    assert.deepEqual([wrong.failed, wrong.maxUlp], [1, 0.5 / 2 ** -22]);
    assert.deepEqual(wrong.worst[0]?.xBits, "40000000");
    assert.equal(activationLens(words).status, 1);
  });
  it("counts errors in units of the type that the numbers are of", () => {
    // The slope of a bfloat16 step at 1 is 2⁻⁷, of a float16 step 2⁻¹⁰, of a float64 step 2⁻⁵².
    const off = (
      { descr, type }: { readonly descr: string; readonly type: string },
      x: Uint8Array,
      y: Uint8Array,
    ): Report =>
      judged(
        ...judging(
          relu,
          ["y.npy", npy(y, { descr, shape: "(1,)" })],
          ["x.npy", npy(x, { descr, shape: "(1,)" })],
        ),
        "--dtype",
        type,
      );
    assert.equal(off({ descr: "<u2", type: "bf16" }, shorts(0x3f80), shorts(0x3f83)).maxUlp, 3);
    assert.equal(off({ descr: "<f2", type: "float16" }, shorts(0x3c00), shorts(0x3c03)).maxUlp, 3);
    assert.equal(
      off({ descr: "<f8", type: "f64" }, doubles(1), doubles(1 + 3 * 2 ** -52)).maxUlp,
      3,
    );
    const { worst } = off({ descr: "<u2", type: "bf16" }, shorts(0x3f80), shorts(0x3f83));
    assert.deepEqual(worst[0], { xBits: "3f80", gotBits: "3f83", wantBits: "3f80", ulp: 3 });
  });
  it("takes 65,536 outputs of a 16-bit type for those of every pattern", () => {
    for (const [type, fromBits] of [
      ["f16", float16FromBits],
      ["bf16", bfloat16FromBits],
    ] as const) {
      const values = Array.from({ length: 2 ** 16 }, (_, bits) => Math.max(fromBits(bits), 0));
      const rounded = values.map((value) => floatTypes[type].nearest(value));
      const file = ["all.npy", npy(singles(...rounded))] as const;
      const { count, failed, inputs } = judged(...judging(relu, file), "--dtype", type);
      assert.deepEqual([count, failed], [2 ** 16, 0]);
      assert.match(inputs.rule, /every b?float16/);
    }
  });
  it("writes 16-bit inputs as decimals in a certificate", () => {
    const words = judging("relu", ["halves.csv", "2"], ["inputs.csv", "1"]);
    const { out } = activationLens([...words, "--dtype", "float16", "--markdown"]);
    assert.match(out, /\| `1` \| `3c00` \| `4000` \| `3c00` \|/);
  });
  it("finds inputs and outputs by their names in one file", () => {
    const [x, y] = [singles(-1, 3), singles(0, 3)];
    const tensor = (data: Uint8Array) => ({ type: "F32", shape: [2], data });
    const files = [
      ["both.npz", npz({ x: npy(x), y: npy(y) })],
      ["both.safetensors", safetensors({ input: tensor(x), output: tensor(y) })],
      ["both.csv", "x,y\n-1,0\n3,3\n"],
      ["nameless.csv", "-1,0\n3,3\n"],
    ] as const;
    for (const file of files) {
      const { count, failed } = judged(...judging(relu, file));
      assert.deepEqual([count, failed], [2, 0], file[0]);
    }
    const words = judging(relu, ["named.npz", npz({ a: npy(x), b: npy(y) })]);
    const file = words.pop();
    const { failed } = judged(...words, `${file}#b`, "--inputs", `${file}#a`);
    assert.equal(failed, 0);
  });
  it("judges a slope where that is asked for, on either side of a kink", () => {
    const words = judging(relu, ["y.csv", "0\n0\n1\n"], ["x.csv", "-1\n0\n1\n"]);
    const { of, failed } = judged(...words, "--of", "slope");
    assert.deepEqual([of, failed], ["slope", 0]);
  });
  it("says why it judges nothing, and ends with 2", () => {
    const xs = ["x.npy", npy(singles(1, 2))] as const;
    const pair = (): string[] => judging(relu, ["y.npy", npy(singles(1, 2))], xs);
    const cases: readonly (readonly [words: () => string[], why: RegExp])[] = [
      [
        () => judging(relu, ["y.npy", npy(singles(1))], xs),
        /number of outputs, 1, differs from the number of inputs, 2/,
      ],
      [() => judging(relu, ["y.npy", "hello"], xs), /damaged/],
      [() => judging(relu, ["y.xyz", "1"], xs), /read from \.npy/],
      [() => judging(relu, ["alone.npy", npy(singles(1, 2))]), /which --inputs FILE/],
      [
        () => [...judging(relu, ["y.npy", npy(singles(1, 0.1))], xs), "--dtype", "bf16"],
        /bfloat16 has no/,
      ],
      [() => ["verify", relu, "--inputs", "x.npy"], /which --outputs FILE/],
      [() => ["verify", relu, "--outputs", "absent.npy"], /no file/],
      [() => [...pair(), "--leg", "kernel"], /nothing is run/],
      [() => [...pair(), "--dtype", "int8"], /Unknown number type/],
    ];
    for (const [words, why] of cases) assert.match(complaintOf(words()), why);
  });
});

describe("verify --wgsl", async () => {
  const silu = "torch@2.9.0:torch.nn.functional.silu";
  const words = (text: string, name = silu): string[] => {
    writeFileSync(join(folder, "own.wgsl"), text);
    return ["verify", name, "--wgsl", join(folder, "own.wgsl"), "--domain", "f16"];
  };
  it("says what is no function of one number", () => {
    assert.match(complaintOf(words("fn g(x: f32) -> f32 { return x; }")), /has no function `fn f/);
    assert.match(complaintOf([...words(""), "--leg", "kernel"]), /brings its own function/);
  });
  await onDevice(() => {
    it("judges a function by the same law as a kernel", () => {
      const right = judged(...words("fn f(x: f32) -> f32 { return max(x, 0.0); }", relu));
      assert.deepEqual([right.leg, right.count, right.failed], ["wgsl", 65536, 0]);
      const wrong = judged(...words("fn f(x: f32) -> f32 { return x / (1.0 + exp(-x)); }"));
      assert.ok(wrong.failed > 0 && wrong.worst.length === 8);
    });
    it("has the compiler's words with the lines of the file", () => {
      const unknown = complaintOf(words("fn f(x: f32) -> f32 {\n  return y;\n}\n"));
      assert.match(unknown, /own\.wgsl does not compile .*\n.*error at 2:10: /);
      const whole = complaintOf(words("fn f(x: f32) -> i32 { return 1; }"));
      assert.match(whole, /error at the call f\(x\): /);
    });
  });
});
