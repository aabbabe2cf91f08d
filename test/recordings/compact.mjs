// Makes archives of recordings of the real frameworks in their long form.
//   node test/recordings/compact.mjs FOLDER
// FOLDER holds one JSON file for each framework, version, backend and number type; its README says how each
// was made. media/recordings gets what is in float32, for the product shows nothing else, and test/recordings the rest.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { emptyArchive } from "./archive.mjs";

/**
 * How a file's name begins: the framework, and the backends that other parts of the name stand for.
 * @type {readonly (readonly [start: string, framework: string, backends: readonly (readonly [part: string, backend: string])[]])[]}
 */
const FRAMEWORKS = [
  ["keras-", "keras", [["-theano-", "theano"], ["-numpy-", "numpy"], ["-torch-", "torch"]]],
  ["theano-", "theano", [["-py-", "theano-py"], ["", "theano-c"]]],
  ["puzzlelib-", "puzzlelib", [["cuda", "puzzlelib-cuda"], ["", "puzzlelib-cpu"]]],
  ["lasagne-", "lasagne", []],
  ["pytorch-", "torch", []],
  ["jax-", "jax", []],
  ["onnx", "onnx", []],
  ["tfjs-", "tfjs", [["wasm", "tfjs-wasm"], ["", "tfjs-cpu"]]],
];
/**
 * The catalogue's names for parameters, and what is no parameter of an activation.
 * @type {Readonly<Record<string, string>>}
 */
const RENAMED = { alpha_init: "alpha", beta_init: "beta", "t_right(raw)": "t_right" };
const DROPPED = new Set(["signature", "opset", "domain", "slope used", "training"]);

/**
 * A recording in its long form, as far as it is read.
 * @typedef {object} LongForm
 * @property {string} version
 * @property {string} commit
 * @property {string} how
 * @property {string} dtype
 * @property {Record<string, LongFunction>} functions
 * @property {string[]} default_input_bits
 * @property {Record<string, LongCase>} [cases]
 * @property {Record<string, LongFunction>} [functions_f64]
 * @property {string[]} [default_input_bits_f64]
 *
 * @typedef {object} LongFunction
 * @property {"default" | string[]} input_bits
 * @property {string[]} output_bits
 * @property {string[]} [grad_bits]
 * @property {Record<string, unknown>} [params]
 *
 * @typedef {{ input?: LongArray, output?: LongArray }} LongCase
 * @typedef {{ bits: string[], shape: number[] }} LongArray
 */

/** An archive for each type of numbers, by their hexadecimal digits. */
const archives = { 8: emptyArchive(), 16: emptyArchive() };

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say where the recordings are: node test/recordings/compact.mjs FOLDER");
  process.exit(2);
}
const recordings = readdirSync(folder)
  .filter((file) => file.endsWith(".json") && file !== "inventory.json")
  .sort()
  .flatMap((file) => recordingsIn(file, JSON.parse(readFileSync(join(folder, file), "utf8"))));
archives[8].write(
  "media/recordings/index.json",
  "media/recordings/values.bin.gz",
  recordings.filter(({ dtype }) => dtype === "float32"),
);
archives[16].write(
  "test/recordings/float64.json",
  "test/recordings/float64.bin.gz",
  recordings.filter(({ dtype }) => dtype === "float64"),
);

/**
 * One recording for each number type in the file.
 * @param {string} file
 * @param {LongForm} data
 */
function recordingsIn(file, data) {
  const [, framework, backends] = FRAMEWORKS.find(([start]) => file.startsWith(start)) ?? [];
  if (backends === undefined) throw new Error(`No framework is known for ${file}.`);
  const about = {
    file,
    framework,
    version: framework === "puzzlelib" ? "1.0.2" : data.version.replace(/\s.*$/, ""),
    backend: backends.find(([part]) => file.includes(part))?.[1] ?? null,
    commit: /^[0-9a-f]{40}$/.test(data.commit) ? data.commit : null,
    how: data.how.replace(/; (?:march flags|PyTorch built with)[^]*$/, "").replace(/\s+/g, " "),
  };
  const type = data.dtype === "float64" ? "float64" : "float32";
  return [
    recordingOf(about, type, data.functions, data.default_input_bits, data.cases ?? {}),
    ...(data.functions_f64
      ? [recordingOf(about, "float64", data.functions_f64, data.default_input_bits_f64 ?? [], {})]
      : []),
  ];
}

/**
 * @param {object} about
 * @param {string} dtype
 * @param {Record<string, LongFunction>} functions
 * @param {string[]} inputs
 * @param {Record<string, LongCase>} cases
 */
function recordingOf(about, dtype, functions, inputs, cases) {
  const digits = dtype === "float64" ? 16 : 8;
  return {
    ...about,
    dtype,
    count: inputs.length,
    inputs: archives[digits].stored(inputs),
    functions: [
      ...Object.entries(functions).flatMap(([key, one]) => elementwise(key, one, inputs, digits)),
      ...Object.entries(cases).flatMap(([key, one]) => overAxis(key, one, digits)),
    ],
  };
}

/**
 * Nothing for a function that gave an error, or numbers of another type than its recording.
 * @param {string} key
 * @param {LongFunction} recorded
 * @param {string[]} shared
 * @param {8 | 16} digits
 */
function elementwise(key, recorded, shared, digits) {
  const { input_bits: own, output_bits: outputs, grad_bits: slopes, params = {} } = recorded;
  const inputs = own === "default" ? shared : own;
  if (!hasWidth(outputs, digits) || !hasWidth(inputs, digits)) return [];
  const { stored } = archives[digits];
  const of = stored(inputs);
  return [
    {
      function: key,
      parameters: parametersOf(key, params),
      ...(inputs !== shared && { count: inputs.length, inputs: of }),
      outputs: stored(outputs, of),
      ...(hasWidth(slopes, digits) && { slopes: stored(slopes, of) }),
    },
  ];
}

/**
 * A function of a whole axis, the last one unless its name says otherwise, on a small array.
 * @param {string} key
 * @param {LongCase} one
 * @param {8 | 16} digits
 */
function overAxis(key, { input, output }, digits) {
  if (!hasWidth(input?.bits, digits) || !hasWidth(output?.bits, digits)) return [];
  const { stored } = archives[digits];
  const of = stored(input.bits);
  return [
    {
      function: key,
      parameters: {},
      shape: input.shape,
      axis: key.includes("Softmax2d") ? -3 : Number(/(?:axis|dim)=(-?\d)/.exec(key)?.[1] ?? -1),
      outputShape: output.shape,
      count: input.bits.length,
      inputs: of,
      outputs: stored(output.bits, of),
    },
  ];
}

/**
 * @param {string[] | undefined} bits
 * @param {number} digits
 * @returns {bits is string[]}
 */
function hasWidth(bits, digits) {
  return Array.isArray(bits) && bits[0]?.length === digits;
}

/**
 * What was passed: numbers, strings and truth values, and what the key says as in "Elu(alpha=0.5)".
 * @param {string} key
 * @param {Record<string, unknown>} params
 */
function parametersOf(key, params) {
  const given = Object.entries(params).filter(
    ([name, value]) => !DROPPED.has(name) && value !== null && typeof value !== "object",
  );
  const isPlain = /^lasagne\.nonlinearities\.[a-z_]+$|^tf\.layers\.\w+\(\)$/.test(key);
  return Object.fromEntries([
    ...(isPlain ? [] : given.map(([name, value]) => [RENAMED[name] ?? name, value])),
    ...("opset" in params ? [...key.matchAll(/(\w+)=([-\d./]+)/g)].map(pair) : []),
    ...(key === "Clip(0,6)" ? [["min", 0], ["max", 6]] : []),
  ]);
}

/**
 * @param {RegExpMatchArray} match
 */
function pair([, name, text = ""]) {
  const [above = NaN, below = 1] = text.split("/").map(Number);
  return [name, above / below];
}
