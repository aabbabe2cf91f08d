// Makes archives of recordings in JSON Lines, as test/recordings/record and live frameworks give them.
//   node test/recordings/compactLive.mjs FILES…
// media/recordings/live.* is what the package brings along: elementwise functions in float32, of the frameworks that
// people verify against. test/recordings/live.* has all the rest: other number types, functions of an axis, single elements.
// The form of both is described in media/recordings/README.md.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { emptyArchive } from "./archive.mjs";

/** The recordings whose float32 functions are shipped: the newest of each framework. */
const SHIPPED = [
  /^jax-0\.10\.2-float32/,
  /^keras-3\.15\.1-(?:jax|tensorflow|torch)-float32/,
  /^tensorflow-2\.21\.0-float32/,
  /^tf\.keras-3\.15\.1-tensorflow-float32/,
  /^torch-2\.14\.1-float32/,
];

/**
 * A call, as a line of a recording has it.
 * @typedef {object} Line
 * @property {string} name
 * @property {string} framework
 * @property {string} version
 * @property {string} backend
 * @property {Record<string, unknown>} parameters
 * @property {"default" | "short" | string[]} inputs
 * @property {string[]} outputs
 * @property {string[] | null} slopes
 * @property {number[]} [shape]
 * @property {number} [axis]
 * @property {number[]} [outputShape]
 * @property {boolean} [alone]
 * @property {boolean} [scored]
 * @property {string} [compiled]
 * @property {string} [raises]
 *
 * @typedef {{ framework: string, version: string, backend: string, dtype: string, how: string,
 *   default_inputs: string[], short_inputs: string[] }} Header
 */

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Say which recordings: node test/recordings/compactLive.mjs FILES…");
  process.exit(2);
}
archive("media/recordings/live", (file, line) => isShipped(file, line));
archive("test/recordings/live", (file, line) => !isShipped(file, line));

/** @type {(file: string, line: Line) => boolean} */
function isShipped(file, line) {
  return SHIPPED.some((name) => name.test(file)) && !line.shape && !line.alone;
}

/**
 * @param {string} place
 * @param {(file: string, line: Line) => boolean} isWanted
 */
function archive(place, isWanted) {
  const store = emptyArchive();
  const recordings = files.flatMap((path) => recordingsIn(path, isWanted, store));
  store.write(`${place}.json`, `${place}.bin.gz`, recordings);
}

/**
 * @param {string} path
 * @param {(file: string, line: Line) => boolean} isWanted
 * @param {ReturnType<typeof emptyArchive>} store
 */
function recordingsIn(path, isWanted, store) {
  const file = basename(path);
  const [first = "", ...others] = readFileSync(path, "utf8").trim().split("\n");
  const header = /** @type {Header} */ (JSON.parse(first));
  const lines = others
    .map((text) => /** @type {Line} */ (JSON.parse(text)))
    .filter((line) => !line.raises && !line.compiled && line.scored !== false)
    .filter((line) => line.outputs.length > 0 && isWanted(file, line));
  if (lines.length === 0) return [];
  const { framework, version, backend } = lines[0] ?? header;
  return [
    {
      file,
      framework,
      version,
      backend: backend === "" ? null : backend,
      dtype: header.dtype,
      commit: null,
      asInCode: true,
      how: header.how,
      count: header.default_inputs.length,
      inputs: store.stored(header.default_inputs),
      functions: lines.map((line) => functionIn(line, header, version, store)),
    },
  ];
}

/**
 * @param {Line} line
 * @param {Header} header
 * @param {string} version
 * @param {ReturnType<typeof emptyArchive>} store
 */
function functionIn(line, header, version, store) {
  const { name, parameters, inputs, outputs, slopes, shape, axis, outputShape, alone } = line;
  const own = inputs === "short" ? header.short_inputs : inputs;
  const of = store.stored(own === "default" ? header.default_inputs : own);
  return {
    function: name,
    parameters,
    ...(line.version !== version && { version: line.version }),
    ...(alone && { alone }),
    ...(shape && { shape, outputShape: outputShape ?? shape }),
    ...(axis !== undefined && axis !== null && { axis }),
    ...(own !== "default" && { count: own.length, inputs: of }),
    outputs: store.stored(outputs, of),
    ...(slopes && { slopes: store.stored(slopes, of) }),
  };
}
