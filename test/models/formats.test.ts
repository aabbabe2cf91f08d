import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { zipSync } from "fflate";
import { inMemory } from "../../src/models/bytes.ts";
import { checksumOf } from "../../src/models/containers/checksum.ts";
import { inspected } from "../../src/models/inspected.ts";

/** The texts of a model's sites that are strings, or the problem. */
function found(name: string, content: Uint8Array): string {
  const file = { name, bytes: inMemory(content), beside: () => undefined, isOperator: () => true };
  const read = inspected(file);
  if (read.kind === "refused") return read.problem;
  const { sites, savedBy } = read.architecture;
  const texts = sites.flatMap(({ kind, text }) => (kind === "class" ? [] : [text]));
  return [savedBy?.version, savedBy?.backend, ...texts].join(" ");
}

const model = (name: string) => new Uint8Array(readFileSync(`test/models/${name}`));
const bytes = (text: string) => new TextEncoder().encode(text);
const dense =
  '{"class_name":"Sequential","config":{"layers":[{"class_name":"Dense","config":{"name":"a","activation":"gelu"}}]}}';
const lstm = "2.3.1 theano tanh hard_sigmoid sigmoid";

describe("an .h5 file", () => {
  it("is read in each variant that HDF5 has for its attributes", () => {
    const names = [
      "lstm-keras-2.3.1-theano.h5",
      "fixed-length.h5",
      "latest.h5",
      "many-attributes.h5",
      "very-many-attributes.h5",
      "user-block.h5",
    ];
    assert.deepEqual(
      names.map((name) => found(name, model(name))),
      names.map(() => lstm),
    );
  });
  it("without an architecture holds weights alone", () =>
    assert.equal(found("a.h5", model("plain.weights.h5")), "no-architecture"));
  it("cut anywhere is refused, or still has its description", () => {
    const whole = model("lstm-keras-2.3.1-theano.h5");
    for (let length = 0; length < whole.length; length += 97)
      assert.match(
        found("a.h5", whole.subarray(0, length)),
        /^(cut|damaged|other-content|no-architecture|2\.3\.1 .*)$/,
      );
  });
});

describe("a .keras file", () => {
  const archive = {
    "config.json": bytes(dense),
    "metadata.json": bytes('{"keras_version":"3.8.0"}'),
  };
  it("is read stored and packed", () => {
    for (const level of [0, 9] as const)
      assert.equal(found("a.keras", zipSync(archive, { level })), "3.8.0  gelu");
  });
  it("that is encrypted, changed or packed by another method is refused", () => {
    const zip = zipSync(archive, { level: 0 });
    const central = zip.findLastIndex(
      (_, at) => signature(zip, at) === "PK\u0001\u0002" && at < zip.length - 60,
    );
    const first = zip.findIndex((_, at) => signature(zip, at) === "PK\u0001\u0002");
    assert.ok(first > 0 && central >= first);
    assert.equal(found("a.keras", changed(zip, first + 8, 1)), "encrypted");
    assert.equal(found("a.keras", changed(zip, first + 10, 99)), "unsupported");
    assert.equal(
      found(
        "a.keras",
        changed(
          zip,
          zip.findIndex((_, at) => signature(zip, at) === "gelu"),
          104,
        ),
      ),
      "damaged",
    );
  });
  it("may be an HDF5 file under that name", () =>
    assert.equal(found("a.keras", model("lstm-keras-2.3.1-theano.h5")), lstm));
  it("of megabytes of blanks is refused before it is unpacked", () =>
    assert.equal(
      found("a.keras", zipSync({ "config.json": new Uint8Array(9_000_000) })),
      "too-large",
    ));
  it("that unpacks to more than it announces is refused", () => {
    const zip = zipSync({ "config.json": bytes(dense + " ".repeat(100_000)) });
    const central = zip.findLastIndex((_, at) => signature(zip, at) === "PK\u0001\u0002");
    const directory = new DataView(zip.buffer, zip.byteOffset + central);
    directory.setUint32(16, checksumOf(bytes(dense)), true);
    directory.setUint32(24, dense.length, true);
    assert.equal(found("a.keras", zip), "damaged");
  });
});

const signature = (zip: Uint8Array, at: number): string =>
  String.fromCharCode(...zip.subarray(at, at + 4));

function changed(zip: Uint8Array, at: number, to: number): Uint8Array {
  const copy = zip.slice();
  copy[at] = to;
  return copy;
}

describe("an .onnx file", () => {
  it("is read with its attributes, constants, subgraphs and functions", () => {
    const clip = node("Clip", ["x", "low", "high"]);
    const leaky = node(
      "LeakyRelu",
      ["x"],
      [field(5, [...field(1, bytes("alpha")), 0x15, ...float(0.2)])],
    );
    const branch = node(
      "If",
      ["c"],
      [field(5, [...field(1, bytes("then_branch")), ...field(6, field(1, node("Elu", ["x"])))])],
    );
    const scalar = (name: string, value: number) =>
      field(5, [0x10, 1, ...field(8, bytes(name)), ...field(9, float(value))]);
    const graph = [clip, leaky, branch].flatMap((one) => field(1, one));
    const content = Uint8Array.from([
      ...[0x08, 8],
      ...field(7, [...graph, ...scalar("low", -1), ...scalar("high", 1)]),
      ...field(8, [0x10, 13]),
      ...field(25, [...field(1, bytes("own")), ...field(7, node("Relu", ["x"]))]),
    ]);
    const read = inspected({
      name: "a.onnx",
      bytes: inMemory(content),
      beside: () => undefined,
      isOperator: (name) => name !== "If",
    });
    assert.ok(read.kind === "model");
    assert.deepEqual(
      read.architecture.sites.map(({ text, pointer, given }) => [
        text,
        pointer,
        given.map(({ name, value }) => [name, value]),
      ]),
      [
        [
          "Clip",
          "graph/node/0",
          [
            ["min", -1],
            ["max", 1],
          ],
        ],
        ["LeakyRelu", "graph/node/1", [["alpha", 0.2]]],
        ["Elu", "graph/node/2/then_branch/0/node/0", []],
        ["Relu", "function/own/node/0", []],
      ],
    );
  });
  it("whose lengths lead out of it is refused", () => {
    assert.equal(found("a.onnx", Uint8Array.of(0x3a, 0xff, 0xff, 0xff, 0xff, 0x7f)), "cut");
    assert.equal(found("a.onnx", bytes("no model")), "damaged");
    assert.equal(found("a.onnx", Uint8Array.of(0x3a, 0x80)), "cut");
  });
});

describe("a .tflite file", () => {
  it("without a graph is damaged", () => {
    const empty = new Uint8Array(100);
    empty.set(bytes("TFL3"), 4);
    assert.equal(found("a.tflite", empty), "damaged");
    empty.set([28, 0, 0, 0]);
    assert.equal(found("a.tflite", empty), "damaged");
  });
});

/** A field of a protocol buffers message with a length. */
const field = (number: number, content: Iterable<number>): readonly number[] => {
  const all = [...content];
  return [...varint(number * 8 + 2), ...varint(all.length), ...all];
};

const varint = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

const float = (value: number): readonly number[] => [
  ...new Uint8Array(Float32Array.of(value).buffer),
];

const node = (
  op: string,
  inputs: readonly string[],
  more: readonly (readonly number[])[] = [],
): readonly number[] => [
  ...inputs.flatMap((one) => field(1, bytes(one))),
  ...field(4, bytes(op)),
  ...more.flat(),
];
