import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  base64,
  code,
  commandLink,
  picture,
  plain,
  table,
} from "../../../src/present/text/markdown.ts";

const decoded = (text: string): string => Buffer.from(text, "base64").toString("utf8");

describe("plain", () => {
  it("takes the meaning from the marks of Markdown and HTML", () => {
    assert.equal(plain("[x](command:evil)"), "&#91;x&#93;(command:evil)");
    assert.equal(plain("![x](y)"), "!&#91;x&#93;(y)");
    assert.equal(plain("<img src=x>"), "&#60;img src=x&#62;");
    assert.equal(
      plain("*b _i_ `c` ~d~ \\ $e"),
      "&#42;b &#95;i&#95; &#96;c&#96; &#126;d&#126; &#92; &#36;e",
    );
  });
  it("lets no text begin a heading or a list, and no line end begin another text", () => {
    assert.deepEqual(["# a", "- a", "1. a", "a\n# b"].map(plain), [
      "&#35; a",
      "&#45; a",
      "1&#46; a",
      "a # b",
    ]);
  });
  it("turns no bare address into a link", () =>
    assert.equal(
      plain("https://evil www.evil a@evil"),
      "https:&#47;/evil www&#46;evil a&#64;evil",
    ));
  it("leaves names, versions and sentences as they are", () => {
    const text =
      "keras.activations.hard_sigmoid — Keras 3.15.1, from requirements.txt (x = -3 * y)";
    assert.equal(plain(text), text);
  });
  it("drops marks that reorder what is read", () => assert.equal(plain("re‮lu\u0000"), "relu"));
});

describe("code", () => {
  it("holds any number of backticks", () => assert.equal(code("a``b`c"), "```a``b`c```"));
  it("keeps a backtick at the edge inside", () => assert.equal(code("`a"), "`` `a ``"));
});

describe("picture", () => {
  it("says its alternative text as references, and lets it end nothing early", () => {
    const size = { width: 1, height: 1 };
    assert.match(picture("<svg/>", "a * x](y)", size), /^!\[a \* x&#93;\(y\)\]\(data:/);
  });
});

describe("commandLink", () => {
  it("cannot be ended by what its arguments hold", () => {
    const link = commandLink({
      title: "Open",
      command: "activationLens.openPlayground",
      tip: "tip",
      args: [
        {
          name: ") [x](command:evil",
        },
      ],
    });
    assert.match(link, /^\[Open\]\(command:activationLens\.openPlayground\?[^() ]+ "tip"\)$/);
  });
});

describe("table", () => {
  it("keeps a bar inside its cell", () =>
    assert.equal(table(["a"], [["x|y"]]), "| a |\n| --- |\n| x\\|y |"));
});

describe("base64", () => {
  it("agrees with Node on every text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => decoded(base64(text)) === text),
    ));
});
