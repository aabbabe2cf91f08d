import { describe } from "node:test";

import { parse } from "../../src/expr/parse.ts";
import { dialects, type DialectId } from "../../src/readings/dialects.ts";
import { toPython } from "../../src/readings/python.ts";
import { cases } from "./cases.ts";

const isDialect = (id: string): id is DialectId => id in dialects;

describe("toPython", () =>
  cases("python.txt", (formula, title) => {
    const [id] = title.split(":");
    if (!isDialect(id!)) throw new Error(`No library is called ${id!}.`);
    return toPython(parse(formula), id) ?? "-";
  }));
