import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { HoverFacts } from "../../../src/present/hover/facts.ts";
import { hoverMarkdown } from "../../../src/present/hover/hover.ts";
import type { HoverOptions } from "../../../src/present/hover/hoverOptions.ts";
import { themeKinds } from "../../../src/present/picture/palette.ts";
import { english } from "../english.ts";

const facts: HoverFacts = {
  name: "keras.activations.hard_sigmoid",
  origin: "Keras 3.15.1",
  because: { reason: "pin", source: "requirements.txt" },
  backend: "jax",
  summary: "A sigmoid in three straight pieces.",
  formula: { text: "clip(x / 6 + 0.5, 0, 1)", where: {} },
  curves: {
    value: (x) => Math.min(1, Math.max(0, x / 6 + 0.5)),
    slope: (x) => (Math.abs(x) < 3 ? 1 / 6 : 0),
    kinks: [-3, 3],
    jumps: [],
    flat: [{ low: -Infinity, high: -3 }],
  },
  badges: [],
  parameters: [{ name: "alpha", value: "0.2", from: "code", meaning: "slope" }],
  range: {
    low: { value: 0, attained: true, at: [-3] },
    high: { value: 1, attained: false, at: [Infinity] },
  },
  flat: [
    { low: -Infinity, high: -3 },
    { low: 3, high: Infinity },
  ],
  kinks: [-3, 3],
  jumps: [],
  gradient: {
    kind: "formula",
    formula: "where(abs(x) < 3, 1 / 6, 0)",
    own: false,
    atKinks: [{ x: 3, value: 0 }],
  },
  findings: [
    {
      text: "Documented as 0.2 * x + 0.5 | wrongly.",
      sources: ["keras-team/keras@a013ebf:keras/src/ops/nn.py#L305"],
    },
  ],
  elsewhere: [],
  namesakes: [
    {
      where: ["Keras ≤ 2.15.0", "Theano"],
      formula: "clip(0.2 * x + 0.5, 0, 1)",
      inForm: { theirs: "clip(0.2 * x + 0.5, 0, 1)", own: "clip(x / 6 + 0.5, 0, 1)" },
      apart: { kind: "most", value: 1 / 12, at: [-2.5, 2.5] },
      curve: {
        value: (x) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
        kinks: [-2.5, 2.5],
        jumps: [],
      },
      otherDefaults: [],
    },
    {
      where: ["PyTorch"],
      formula: "relu6(x + 3) / 6",
      inForm: { theirs: "relu6(x + 3) / 6", own: "clip(x / 6 + 0.5, 0, 1)" },
      apart: { kind: "nowhere" },
      otherDefaults: [],
    },
  ],
  sources: ["https://keras.io/api/layers/activations/"],
};

const options: HoverOptions = {
  words: english,
  theme: "dark",
  pictures: true,
  wide: true,
  verbosity: "full",
  typeset: () => undefined,
  links: [
    {
      title: "Playground",
      tip: "Plot it",
      command: "activationLens.openPlayground",
      args: [{ entry: "keras" }],
    },
  ],
};

const hover = (changed: Partial<HoverFacts> = {}, how: Partial<HoverOptions> = {}): string =>
  hoverMarkdown({ ...facts, ...changed }, { ...options, ...how });
const lines = (markdown: string): readonly string[] =>
  markdown.split("\n").filter((line) => line !== "");

describe("hoverMarkdown", () => {
  it("opens with name, framework, version, why that version, and what can be done", () =>
    assert.match(
      lines(hover())[0] ?? "",
      /^\*\*keras\.activations\.hard_sigmoid\*\* — Keras 3\.15\.1 on jax · \*from requirements\.txt\* · \[Playground\]\(command:/,
    ));

  it("says of a range that was only sampled that it is not proved", () => {
    assert.ok(facts.range);
    const text = hover({ range: { ...facts.range, sampled: true } });
    assert.match(text, /\(sampled, not proved\)/);
    assert.doesNotMatch(hover(), /sampled/);
  });

  it("says in the first glance what is computed here, and draws who differs by how much", () => {
    const text = hover();
    assert.match(text.slice(0, text.indexOf("≠ **")), /f\(x\) = clip\(x \/ 6 \+ 0\.5, 0, 1\)/);
    const [, spoken = "", base64 = ""] = /!\[([^\]]*)\]\(data:[^,]*,([^|]*)/.exec(text) ?? [];
    assert.match(spoken, /≠ Keras ≤ 2\.15\.0, Theano: up to 0\.0833 apart at x = ±2\.5/);
    const svg = Buffer.from(base64, "base64").toString();
    for (const label of ["Keras 3.15.1", "Keras ≤ 2.15.0, Theano", "Δ ≤ 0.0833, x = ±2.5"])
      assert.ok(svg.includes(`>${label}<`), label);
  });

  it("emphasises what is other in the formula of who differs", () =>
    assert.match(
      hover(),
      /^≠ \*\*Keras ≤ 2\.15\.0, Theano\*\* clip\(\*\*0\.2\*\* \* x \+ 0\.5, 0, 1\) — up to 0\.0833 apart at x = ±2\.5; kinks ±2\.5 there, ±3 here; slope 0\.2 there, 1\/6 here$/m,
    ));

  it("shows badges, and why there is no gradient, before the formula, in brief too", () => {
    const changed = {
      badges: ["no-gradient", "jumps"],
      gradient: {
        kind: "none",
        reason: "grad raises MethodNotDefined. Only an optimization helps.",
      },
    } as const;
    const [, second] = lines(hover(changed, { verbosity: "brief" }));
    assert.equal(second, "⚠︎ **no gradient** grad raises MethodNotDefined. `jumps`");
  });

  it("marks a parameter that was read from the code", () =>
    assert.match(hover(), /`alpha = 0\.2` in the code/));

  it("says that there is no gradient, and why", () =>
    assert.match(
      hover({ gradient: { kind: "none", reason: "MethodNotDefined" } }),
      /\*\*Gradient\*\* none: MethodNotDefined/,
    ));

  it("tells a matrix without a warning", () => {
    const text = hover({ gradient: { kind: "matrix" }, findings: [] });
    assert.match(text, /^\*\*Range\*\*.*\n\*\*Gradient\*\* a matrix$/m);
    assert.doesNotMatch(text, /⚠/);
  });

  it("keeps the formula as text when pictures are off", () =>
    assert.match(hover({}, { pictures: false }), /^(?!.*!\[)[^]*f\(x\) = clip/));

  it("tells a value that is returned from one that is only approached", () =>
    assert.match(hover(), /\*\*Range\*\* &#91;0, 1\)/));

  it("is short when asked to be", () =>
    assert.doesNotMatch(hover({}, { verbosity: "brief" }), /Range/));

  it("links sources to the file they were read in", () =>
    assert.match(
      hover(),
      /\[nn\.py#L305\]\(https:\/\/github\.com\/keras-team\/keras\/blob\/a013ebf\/keras\/src\/ops\/nn\.py#L305\)/,
    ));

  it("lets nothing that comes from outside become a link, a picture or HTML", () => {
    const evil = "[x](command:evil) ![y](http://evil) <img src=x> `|` **b**";
    const text = hover(
      {
        name: evil,
        summary: evil,
        formula: { text: evil, where: { [evil]: evil } },
        because: { reason: "pin", source: evil, via: { distribution: evil, version: evil } },
        findings: [{ text: evil, sources: [evil] }],
        parameters: [{ name: evil, value: evil, from: "code", meaning: evil }],
        sources: [],
        namesakes: [
          {
            where: [evil],
            formula: evil,
            inForm: { theirs: evil, own: "x" },
            apart: { kind: "unbounded" },
            otherDefaults: [],
          },
        ],
      },
      { links: [], pictures: false },
    );
    const outsideCode = text
      .replace(/^```[^]*?^```/gm, "")
      .replace(/(`+)(?:(?!\1)[^])*?[^`]\1(?!`)/g, "");
    assert.doesNotMatch(outsideCode, /(?<!\\)\[x|(?<!\\)\]\(|<img|(?<!\\)!\[/);
  });

  it("stays far below what a hover may hold, in every theme", () => {
    for (const theme of themeKinds) assert.ok(hover({}, { theme }).length < 20_000);
  });
});
