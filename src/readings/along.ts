// Calls over an axis, which the code around them names `axis`.
import type { Op } from "../expr/arity.ts";

/** A call that is more than a name before its arguments; undefined where it is no more. */
export type Special = (op: Op, args: readonly string[]) => string | undefined;

export type Named = Partial<Readonly<Record<Op, string>>>;

/** As NumPy does it; places along the axis are counted, for that works along any. */
export const along =
  (prefix: string, names: Named = {}): Special =>
  (op, [u = "", , part = ""]) => {
    const call = (one: Op, rest: string): string => `${prefix}${names[one] ?? one}(${u}, ${rest})`;
    switch (op) {
      case "sum":
      case "amax":
        return call(op, "axis=axis, keepdims=True");
      case "sort":
      case "cumsum":
        return call(op, "axis=axis");
      case "arange":
        return `(${prefix}cumsum(${prefix}ones_like(${u}), axis=axis) - 1)`;
      case "split":
        return `${call(op, "2, axis=axis")}[${part}]`;
      default:
        return undefined;
    }
  };

export function torchAlong(op: Op, [u = "", , part = ""]: readonly string[]): string | undefined {
  switch (op) {
    case "sum":
    case "amax":
      return `torch.${op}(${u}, dim=axis, keepdim=True)`;
    case "sort":
      return `torch.sort(${u}, dim=axis).values`;
    case "cumsum":
      return `torch.cumsum(${u}, dim=axis)`;
    case "arange":
      return `(torch.cumsum(torch.ones_like(${u}), dim=axis) - 1)`;
    case "split":
      return `torch.chunk(${u}, 2, dim=axis)[${part}]`;
    default:
      return undefined;
  }
}
