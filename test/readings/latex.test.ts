import { describe } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { toLatex } from "../../src/readings/latex.ts";
import { cases } from "./cases.ts";

describe("toLatex", () => cases("latex.txt", (formula) => toLatex(parse(formula))));
