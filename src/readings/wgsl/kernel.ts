import type { Expr } from "../../expr/expr.ts";
import { nearestFloat } from "../../numeric/floats/nearestFloat.ts";
import { parameterOf, type Parameters } from "../../numeric/program/parameters.ts";

import { lower } from "../lower/lower.ts";
import { toleranceOf } from "../lower/tolerance.ts";
import { documentedFunction } from "./documented.ts";
import { hashOf } from "../../hash.ts";
import { libraryFor } from "./library.ts";
import { shellWith } from "./shell.ts";
import { stableFunction } from "./stable.ts";

/** *documented*: literal, with WGSL's own functions. *stable*: our own arithmetic, with a bound. */
export type Form = "documented" | "stable";

/** A program that reads float32 bit patterns and writes float32 bit patterns. */
export interface Kernel {
  readonly form: Form;
  readonly wgsl: string;
  /** Tells two kernels apart in a report; parameters are not part of it. */
  readonly hash: string;
  /** The largest error in units in the last place that the form claims: the documented form claims 1. */
  readonly tolerance: number;
  /** The function that runs; "main" unless given. */
  readonly entryPoint?: string;
  /** What the program reads from its uniform buffer, a whole number of 16-byte rows. */
  readonly constants: Float32Array<ArrayBuffer>;
}

/** A square of points over two inputs: node by node along `x`, row by row along the other one. */
export interface Grid {
  /** What the formula calls its other input. */
  readonly second: string;
  /** How many nodes a side has. */
  readonly nodes: number;
  /** Both inputs at the first node. */
  readonly low: number;
  readonly step: number;
}

/** The kernel of an elementwise formula; a formula over an axis has no kernel, and requesting it throws an error. */
export function kernelFor(
  expr: Expr,
  { form, parameters }: { readonly form: Form; readonly parameters: Parameters },
): Kernel {
  switch (form) {
    case "documented":
      return documentedKernel(expr, parameters);
    case "stable":
      return stableKernel(expr, parameters);
  }
}

/** The documented form of a formula of two inputs over a square grid; its inputs are the numbers of the grid's nodes. */
export function gridKernel(expr: Expr, grid: Grid, parameters: Parameters): Kernel {
  const { wgsl: text, parameters: all } = documentedFunction(expr);
  const named = all.filter(({ name }) => name !== grid.second);
  const members = named.map(({ spelled }) => `  ${spelled}: f32,\n`).join("");
  const args = all.map(({ name, spelled }) =>
    name === grid.second ? "second" : `constants.${spelled}`,
  );
  const wgsl = `${text}
struct Constants {
  low: f32,
  step: f32,
${members}}

${shellWith("")}
fn result(node: u32) -> u32 {
  let first = constants.low + constants.step * f32(node % ${grid.nodes}u);
  let second = constants.low + constants.step * f32(node / ${grid.nodes}u);
  return bitcast<u32>(activation(${["first", ...args].join(", ")}));
}
`;
  const numbers = named.map(({ name }) => nearestFloat(parameterOf(name, parameters), "f32"));
  const constants = rowsOf([grid.low, grid.step, ...numbers]);
  return { form: "documented", wgsl, hash: hashOf(wgsl), tolerance: 1, constants };
}

function documentedKernel(expr: Expr, values: Parameters): Kernel {
  const { wgsl: text, parameters } = documentedFunction(expr);
  const members = parameters.map(({ spelled }) => `  ${spelled}: f32,\n`).join("");
  const args = ["x", ...parameters.map(({ spelled }) => `constants.${spelled}`)].join(", ");
  const struct = members || "  unused: f32,\n";
  const wgsl = `${text}
struct Constants {
${struct}}

${shellWith("")}
fn result(bits: u32) -> u32 {
  let x = bitcast<f32>(bits);
  return bitcast<u32>(activation(${args}));
}
`;
  const constants = rowsOf(
    parameters.map(({ name }) => nearestFloat(parameterOf(name, values), "f32")),
  );
  return { form: "documented", wgsl, hash: hashOf(wgsl), tolerance: 1, constants };
}

/** The numbers in whole rows of 16 bytes, one at least. */
export function rowsOf(numbers: readonly number[]): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(Math.max(4, Math.ceil(numbers.length / 4) * 4));
  rows.set(numbers);
  return rows;
}

function stableKernel(expr: Expr, parameters: Parameters): Kernel {
  const lowered = lower(expr, parameters);
  const { wgsl: text, literals } = stableFunction(lowered);
  const rows = [[0, 0, 0], ...literals];
  const body = `${text}
fn result(bits: u32) -> u32 {
  let value = wideToBits(activation(wideFromBits(bits)));
  return select(value, bits | 0x400000u, (bits & 0x7fffffffu) > 0x7f800000u);
}
`;
  const wgsl = `struct Constants {
  zero: u32,
  literals: array<vec4f, ${Math.max(1, literals.length)}>,
}

${shellWith("")}
${body}
${libraryFor(`${body} keep`)}
`;
  const constants = new Float32Array(4 * Math.max(2, rows.length));
  rows.forEach((row, i) => constants.set(row, 4 * i));
  return { form: "stable", wgsl, hash: hashOf(wgsl), tolerance: toleranceOf(lowered), constants };
}
