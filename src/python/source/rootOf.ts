import { elementAt } from "../../required.ts";

/** The first component of a dotted path: `torch` of `torch.nn.functional`. */
export const rootOf = (path: string): string => elementAt(path.split(".", 1), 0);
