import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lookup } from "../../../src/catalogue/lookup/lookup.ts";
import type { ParameterValue } from "../../../src/catalogue/entryParts.ts";
import { formulaAnswers } from "../../../src/meaning/formulaAnswers.ts";
import type { HoverFacts } from "../../../src/present/hover/facts.ts";
import { hoverFacts } from "../../../src/present/hover/gather.ts";
import { hoverMarkdown } from "../../../src/present/hover/hover.ts";
import { hoverPicture } from "../../../src/present/hover/hoverPicture.ts";
import { textOptions } from "../../../src/present/hover/hoverOptions.ts";
import { themeKinds } from "../../../src/present/picture/palette.ts";
import { english } from "../english.ts";

const answers = formulaAnswers();

function factsOf(spelling: string, given: Readonly<Record<string, ParameterValue>> = {}) {
  const found = lookup({ spelling, parameters: given });
  assert.ok(found.kind === "found", spelling);
  const stated = Object.entries(given).map(
    ([name, value]) => ({ from: "code", name, value, text: String(value) }) as const,
  );
  return hoverFacts({ choice: found.choice, because: { reason: "assumed" }, stated, answers });
}

function picture(facts: HoverFacts, theme: (typeof themeKinds)[number] = "dark") {
  const links = { links: [], typeset: () => undefined, verbosity: "full" } as const;
  const options = { words: english, theme, pictures: true, wide: true, ...links };
  const [, spoken = "", base64 = ""] =
    /^!\[([^\]]*)\]\(data:image\/svg\+xml;base64,([^|]*)/.exec(hoverPicture(facts, options)) ?? [];
  return { spoken, svg: Buffer.from(base64, "base64").toString() };
}

const count = (text: string, part: string): number => text.split(part).length - 1;

describe("the picture of a hover", () => {
  it("draws a jump with a closed end on the value and an open one beside it", () => {
    const { svg, spoken } = picture(factsOf("tf.keras.layers.ThresholdedReLU", { theta: 0.7 }));
    assert.equal(count(svg, "<circle"), 2);
    assert.equal(count(svg, 'fill="none" stroke="#4fc1ff" stroke-width="1.3"'), 1);
    assert.match(svg, />jumps</);
    assert.match(spoken, /Jumps: x = 0\.7/);
  });
  it("draws who differs dashed, and marks the largest difference", () => {
    const { svg, spoken } = picture(factsOf("keras.activations.hard_sigmoid"));
    assert.ok(count(svg, "stroke-dasharray") >= 2);
    assert.match(svg, /fill-opacity/);
    assert.match(svg, />0\.0833</);
    assert.match(spoken, /≠ Keras ≤ 2\.15\.0.* up to 0\.0833 apart at x = ±2\.5/);
  });
  it("compares at the parameters of the call: the slope stands alone where nobody differs", () => {
    const { svg, spoken } = picture(factsOf("torch.nn.Softplus", { beta: 2 }));
    assert.match(svg, />f′</);
    assert.doesNotMatch(spoken, /≠/);
  });
  it("draws a whole axis as bars in and bars out, and says their numbers", () => {
    const { svg, spoken } = picture(factsOf("torch.nn.Softmax"));
    assert.equal(count(svg, "<rect"), 18);
    assert.match(spoken, /x: 1, 3, -1, 2, 0, 0\.5; f\(x\): 0\.082, 0\.6, 0\.011,/);
  });
  it("draws a gate as a heat map with numbers", () => {
    const { svg, spoken } = picture(factsOf("torch.nn.GLU"));
    assert.match(svg, />−2</);
    assert.match(svg, /url\(#below\)/);
    assert.match(svg, />f\(x\) = a \* /);
    assert.match(spoken, /a and b/);
  });
  it("magnifies a difference that is too small to be seen, and draws those who look alike once", () => {
    const { svg } = picture(factsOf("torch.nn.GELU"));
    assert.match(svg, />Δ 0\.000473 \(× 2000\)</);
    assert.equal(count(svg, ">Δ ≤ 0.000473, x = ±2.7<"), 1);
  });
  it("names two functions of one release that differ, each by its own name", () => {
    const all = factsOf("torch.nn.SELU").namesakes;
    assert.ok(all.some(({ where }) => where.includes("lasagne.nonlinearities.SELU")));
    assert.ok(all.every(({ where }) => !where.some((one) => one.startsWith("Lasagne"))));
  });
  it("names a flat stretch where no curve is", () => {
    const { svg } = picture(factsOf("torch.nn.functional.hardtanh"));
    const [, flat = ""] = /y="([\d.]+)" text-anchor="middle" [^>]*>Flat</.exec(svg) ?? [];
    // The slope is zero there, at the height of the tick that is named 0.
    const [, zero = ""] = /y="([\d.]+)" text-anchor="end" [^>]*>0</.exec(svg) ?? [];
    assert.ok(Math.abs(Number(flat) - Number(zero)) > 10, `${flat} ${zero}`);
  });
  it("stands before the formula, and who differs before one in many lines", () => {
    const typeset = () => ({ size: { width: 200, height: 80 }, svg: () => "<svg/>" });
    const text = hoverMarkdown(factsOf("torch.nn.SELU"), {
      ...textOptions,
      pictures: true,
      typeset,
    });
    const formula = text.indexOf(Buffer.from("<svg/>").toString("base64"));
    assert.ok(text.indexOf("![") < text.indexOf("≠ **") && text.indexOf("≠ **") < formula);
  });
  it("has the colours of the theme, and no script or address in any", () => {
    const facts = factsOf("torch.nn.SELU");
    const all = themeKinds.map((theme) => picture(facts, theme).svg);
    assert.equal(new Set(all).size, themeKinds.length);
    for (const svg of all) assert.doesNotMatch(svg, /<script|href|on\w+=/);
  });
});
