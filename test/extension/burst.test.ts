import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { burst } from "../../src/extension/burst.ts";
import { isExcluded } from "../../src/extension/workspace/excludedFiles.ts";

describe("a burst of events", () => {
  it("is handed on once, each thing once, 300 milliseconds after the last", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const acts: (readonly string[])[] = [];
    const events = burst<string>((items) => acts.push(items));
    for (let i = 0; i < 200; i++) {
      events.add(`folder ${i % 2}`);
      t.mock.timers.tick(299);
    }
    assert.deepEqual(acts, []);
    t.mock.timers.tick(1);
    assert.deepEqual(acts, [["folder 0", "folder 1"]]);
    events.add("folder 1");
    t.mock.timers.tick(300);
    assert.deepEqual(acts.at(1), ["folder 1"]);
  });

  it("is not handed on any more when the listener is gone", (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const events = burst<string>(() => assert.fail());
    events.add("folder");
    events.dispose();
    t.mock.timers.tick(1_000);
  });
});

describe("a file lies elsewhere", () => {
  for (const folder of [".venv", "venv", ".tox", ".nox", ".git", "node_modules", ".conda"])
    it(`in ${folder}, at any depth`, () => {
      assert.ok(isExcluded(`${folder}/requirements.txt`));
      assert.ok(isExcluded(`tools/${folder}/lib/python3.12/requirements.txt`));
    });
  it("by its folder alone, not by its name", () => {
    assert.ok(!isExcluded("requirements.txt"));
    assert.ok(!isExcluded("src/venv"));
    assert.ok(!isExcluded("my.venv/requirements.txt"));
  });
});
