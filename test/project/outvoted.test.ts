// A version for one folder of several: whom a setting would change, and where a pin holds.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { outvoted, pinBeside } from "../../src/project/outvoted.ts";
import { projectOf } from "../../src/project/project.ts";

const siblings = projectOf([
  { path: "lstm/requirements.txt", text: "keras==2.2.4" },
  { path: "vision/requirements.txt", text: "tensorflow==2.16.1\nkeras==3.3.3" },
]);
const request = { framework: "keras", version: "2.2.4", path: "bare/script.py" } as const;

describe("a version that is set for a folder of projects", () => {
  it("outvotes the pins of siblings with another version", () =>
    assert.deepEqual(outvoted(request, siblings), ["vision/requirements.txt"]));

  it("outvotes nobody where the file's own pin is the only one", () =>
    assert.deepEqual(
      outvoted(
        { ...request, path: "lstm/model.py", version: "2.3.1" },
        projectOf([{ path: "lstm/requirements.txt", text: "keras==2.2.4" }]),
      ),
      [],
    ));

  it("outvotes nobody where the pin above is the file's own", () =>
    assert.deepEqual(
      outvoted(
        { ...request, version: "2.3.1" },
        projectOf([{ path: "requirements.txt", text: "keras==2.2.4" }]),
      ),
      [],
    ));
});

describe("a requirement beside the file", () => {
  it("decides for a folder without a pin, and for no sibling", () => {
    const pin = pinBeside(request, siblings);
    assert.equal(pin?.path, "bare/requirements.txt");
    assert.match(pin.text, /^keras==2\.2\.4$/i);
  });

  it("is none where another pin of the folder or a setting comes first", () => {
    assert.equal(
      pinBeside({ ...request, version: "2.3.1", path: "lstm/a.py" }, siblings),
      undefined,
    );
    const settings = { versions: { keras: "3.0.0" } };
    assert.equal(pinBeside(request, { ...siblings, settings }), undefined);
  });

  it("is none where no distribution brings the version", () =>
    assert.equal(
      pinBeside({ framework: "tf.keras", version: "2.2.4", path: "bare/a.py" }, siblings),
      undefined,
    ));
});
