import assert from "node:assert/strict";

import { hover, sample } from "./driving/editor.ts";

describe("a hover in the sample workspace", () => {
  it("says what hard_sigmoid is in Keras 3", async () => {
    const text = await hover(await sample("keras3/model.py"), "hard_sigmoid");
    assert.match(text, /Keras 3\.15\.1/);
    assert.match(text, /x \/ 6 \+ 0\.5/);
  });

  it("says what hard_sigmoid is in Keras 2", async () => {
    const text = await hover(await sample("keras2/model.py"), "hard_sigmoid");
    assert.match(text, /Keras 2\.3\.1/);
    assert.match(text, /0\.2 \\?\* x \+ 0\.5/);
  });

  it("says what hard_sigmoid is in Theano", async () => {
    const text = await hover(await sample("theano/network.py"), "hard_sigmoid");
    assert.match(text, /Theano 1\.0\.5/);
    assert.match(text, /0\.2 \\?\* x \+ 0\.5/);
  });

  it("takes leakyRelu's slope from the call in PuzzleLib", async () => {
    const text = await hover(await sample("puzzlelib/network.py"), "leakyRelu");
    assert.match(text, /a = 0\.2/);
  });

  it("says what clip is in PuzzleLib", async () => {
    const text = await hover(await sample("puzzlelib/network.py"), "clip");
    assert.match(text, /PuzzleLib 1\.0\.2/);
  });

  it("stays silent in a docstring and over an ordinary name", async () => {
    const document = await sample("theano/network.py");
    assert.equal(await hover(document, "perceptron"), "");
    assert.equal(await hover(document, "values"), "");
  });
});
