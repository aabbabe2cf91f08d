// The kernel of a function that somebody else wrote in WGSL.
import { hashOf } from "../../hash.ts";
import { rowsOf, type Kernel } from "./kernel.ts";
import { shellWith } from "./shell.ts";

export type NoOwnKernel = "too-long" | "no-function";

/**
 * The text, which has `fn f(x: f32) -> f32`, with an entry point after it that calls f. The text comes first, so that
 * the compiler's line numbers match it; the compiler decides whether f takes and returns one f32.
 */
export function ownKernel(text: string): Kernel | NoOwnKernel {
  if (text.length > maxLength) return "too-long";
  if (!/\bfn\s+f\s*\(/.test(text)) return "no-function";
  const wgsl = `${text}\n${entry}`;
  return {
    form: "documented",
    wgsl,
    entryPoint: `${prefix}main`,
    hash: hashOf(wgsl),
    tolerance: 1,
    constants: rowsOf([]),
  };
}

/** The messages of a compiler, of such a kernel with its own lines: those of the entry point are of the call of f. */
export function ownMessages({ wgsl, entryPoint }: Kernel, messages: string): string {
  if (entryPoint === undefined) return messages;
  const lines = wgsl.slice(0, wgsl.lastIndexOf(entry)).split("\n").length;
  return messages.replace(/ at (\d+):\d+:/g, (place, line: string) =>
    Number(line) < lines ? place : " at the call f(x):",
  );
}

const prefix = "activation_lens_";

const entry = `struct ${prefix}Constants {
  unused: f32,
}

${shellWith(prefix)}
fn ${prefix}result(bits: u32) -> u32 {
  let value: f32 = f(bitcast<f32>(bits));
  return bitcast<u32>(value);
}
`;

/** In UTF-16 units: far more than any activation takes. */
const maxLength = 100_000;
