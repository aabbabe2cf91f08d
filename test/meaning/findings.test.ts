import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newestChoice } from "../../src/catalogue/choice.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { lookup } from "../../src/catalogue/lookup/lookup.ts";
import { nameRequest } from "../../src/catalogue/name.ts";
import type { Choice } from "../../src/catalogue/request.ts";
import { findingsElsewhere, findingsHere } from "../../src/meaning/findings.ts";
import { parse } from "../../src/expr/parse.ts";
import { namesIn } from "../../src/expr/substitute.ts";

const choice = (name: string): Choice => {
  const found = lookup(nameRequest(name)!);
  assert.ok(found.kind === "found");
  return found.choice;
};
const here = (name: string): string => said(choice(name));
const said = (of: Choice): string =>
  findingsHere(of)
    .map(({ text }) => text)
    .join(" ");

describe("findingsHere", () => {
  it("gives the numbers of the parameters at hand", () => {
    // torch 1.13.1: softplus(0.0401, 10, 0.4) is 0.0401, log1p(exp(0.4)) / 10 is 0.0913
    assert.match(here("torch:torch.nn.Softplus(beta=10,threshold=0.4)"), /by 0\.0513 at 0\.04,/);
    assert.match(here("torch:torch.nn.Softplus"), /by 2\.1e-9 at 20,/);
    assert.match(here("torch@2.7.0:torch.nn.ELU(alpha=-2)"), /elu\(-1e-7\) is 2\.38e-7/);
  });
  it("says nothing where the parameters rule it out", () => {
    assert.doesNotMatch(here("torch:torch.nn.GELU(approximate=tanh)"), /oneDNN/);
    assert.doesNotMatch(here("torch:torch.nn.Softmax(dim=-1)"), /Without dim/);
    assert.doesNotMatch(here("puzzlelib:leakyRelu(a=0.2)"), /negative slope/);
    assert.match(here("puzzlelib:leakyRelu(a=-0.2)"), /negative slope/);
  });
  it("says nothing that depends on a value which is not known", () => {
    const gelu = choice("torch:torch.nn.GELU");
    assert.match(said(gelu), /oneDNN/);
    assert.doesNotMatch(said({ ...gelu, parameters: {}, open: ["approximate"] }), /oneDNN/);
    const softplus = choice("torch:torch.nn.Softplus");
    assert.doesNotMatch(
      said({ ...softplus, parameters: { threshold: 20 }, open: ["beta"] }),
      /Above/,
    );
  });
});

describe("findingsElsewhere", () => {
  it("gives formulas in the places of numbers", () =>
    assert.match(
      findingsElsewhere(choice("torch:torch.nn.Softplus"))
        .map(({ text }) => text)
        .join(" "),
      /by log1p\(exp\(-threshold\)\) \/ beta at threshold \/ beta,/,
    ));
});

describe("the numbers of findings", () => {
  it("depend on parameters of their entries, and each has a place", () => {
    for (const { id, parameters, findings } of entries) {
      const known = new Set(parameters.map(({ name }) => name));
      for (const { text, numbers = {}, provided = "0" } of findings) {
        const places = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
        assert.deepEqual([...new Set(places)].sort(), Object.keys(numbers).sort(), id);
        for (const formula of [...Object.values(numbers), provided])
          for (const name of namesIn(parse(formula))) assert.ok(known.has(name), `${id} ${name}`);
      }
    }
  });
  it("are numbers wherever a finding applies by default", () => {
    for (const entry of entries)
      for (const { text } of findingsHere(newestChoice(entry)))
        assert.doesNotMatch(text, /NaN away|by NaN/);
  });
});
