// A framework that does not exist, as a contributor would write its folder.

import type { Framework } from "../../src/catalogue/framework.ts";
import {
  classes,
  entriesOf,
  functions,
  slopesFrom,
  strings,
} from "../../src/catalogue/writing/brief.ts";
import { atPosition, parameter } from "../../src/catalogue/writing/parameters.ts";

const SOURCE = "nobody/madeup@v2.0.0:madeup/activations.py";

export const madeUp: Framework<"madeup"> = {
  id: "madeup",
  title: "Made-up",
  releases: ["1.0.0", "1.5.0", "2.0.0"],
  backends: [],
  distributions: ["madeup-framework"],
  modules: { "madeup.activations": ["madeup.internal.activations"] },
  sites: [
    {
      kind: "argument",
      callee: "madeup.layers.Layer",
      parameter: "activation",
      position: 1,
      default: "bend",
    },
  ],
  tells: [{ where: "imports", versions: "<2", patterns: [/^madeup\.internal(?:\.|$)/] }],
  checksNames: ["activation"],
  arrays: "madeup.Array",
  entries: entriesOf("madeup", [
    {
      name: "madeup.activations.bend",
      versions: ">=1.0,<3",
      family: "leakyRelu",
      spellings: [...functions("madeup.activations.bend", "madeup.Array.bend"), ...strings("bend")],
      parameters: [
        {
          ...atPosition(1, parameter("leak", 0.3, "slope for negative inputs")),
          allowed: { low: 0 },
        },
      ],
      documented: [
        { when: { versions: "<2" }, formula: "where(x > 0, x, 0.3 * x)", source: SOURCE },
        {
          formula: "where(x > 0, x, leak * x)",
          gradient: slopesFrom(SOURCE)("where(x > 0, 1, leak)", "leak at 0."),
          source: SOURCE,
        },
      ],
    },
    {
      name: "madeup.activations.Bow",
      versions: ">=2.0,<3",
      family: "tanh",
      spellings: classes("madeup.activations.Bow"),
      documented: [{ formula: "tanh(x)", source: SOURCE }],
    },
  ]),
};
