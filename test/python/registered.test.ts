import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { registeredBy } from "../../src/advice/readers/resolveFile.ts";
import { sourceOf, type Source } from "../../src/python/source/source.ts";
import { parseable } from "../../src/python/source/parseable.ts";
import {
  isRegistered,
  registeredIn,
  registeredTogether,
  type Registered,
} from "../../src/python/facts/registered.ts";
import { growth } from "../growth.ts";

const registered = (...cells: readonly string[]): Registered =>
  registeredIn(cells.map((text) => sourceOf(parseable(text))));

/** The names in their order, and "…" where any other may be among them. */
const told = ({ names, more }: Registered): string =>
  [...[...names].sort(), ...(more ? ["…"] : [])].join(" ");

function registers(code: string, names: string): void {
  it(`finds ${names || "nothing"} in ${code.replaceAll("\n", "; ")}`, () =>
    assert.equal(told(registered(code)), names));
}

describe("names that are written out", () => {
  registers('get_custom_objects().update({"mish": mish, "gate": gate})', "gate mish");
  registers("keras.utils.get_custom_objects().update(mish=mish)", "mish");
  registers('keras.saving.get_custom_objects()["mish"] = mish', "mish");
  registers('table = get_custom_objects()\ntable["mish"] = mish', "mish");
  registers('generic_utils._GLOBAL_CUSTOM_OBJECTS["mish"] = mish', "mish");
  registers('load_model("m.h5", custom_objects={"mish": mish})', "mish");
  registers("keras.activations.mish = mish", "mish");
  registers("activations.mish = lambda x: x", "mish");
  registers("keras.layers.mish = mish", "");
  registers("found = keras.activations.mish == mish", "");
  registers('load_model("m.h5", {"mish": mish})', "mish");
  registers('own = {"mish": mish}\nload_model("m.h5", custom_objects=own)', "mish");
  registers(
    'own = {}\nown["mish"] = mish\nown.update(gate=gate)\nload(custom_objects=own)',
    "gate mish",
  );
  registers('base = {"a": f}\nown = {**base, "b": g}\nload(custom_objects=own)', "a b");
  registers('with CustomObjectScope({"mish": mish}): pass', "mish");
  registers("with keras.saving.custom_object_scope(dict(mish=mish)): pass", "mish");
  registers('def add(custom_objects):\n    custom_objects["mish"] = mish', "mish");
  registers("load_model(path, custom_objects=None)", "");
  registers("load_model(path, custom_objects={})", "");
  registers("load_model(path, custom_objects=get_custom_objects())", "");
});

describe("names that a decorator gives", () => {
  const decorated = (decorator: string): string =>
    `@keras.saving.register_keras_serializable(${decorator})\ndef mish(x):\n    return x`;
  registers(decorated('package="mine"'), "mine>mish");
  registers(decorated('"mine", "gate"'), "mine>gate");
  registers(decorated('package="mine", name="gate"'), "mine>gate");
  registers(decorated("package=chosen"), "…");
  registers(decorated("name=chosen"), "…");
  registers('register_keras_serializable("mine")(mish)', "mine>mish");
  registers("@register_keras_serializable()\nclass Gate:\n    pass", "Custom>Gate");

  // keras-team/keras@v2.15.0:keras/saving/object_registration.py: the name is package + ">" + name
  it("hold with their package before them, and only so", () => {
    const all = registered(decorated('package="mine"'));
    assert.ok(isRegistered(all, "mine>mish"));
    assert.ok(!isRegistered(all, "mish") && !isRegistered(all, "mine>other"));
    assert.ok(isRegistered(all, "a_library>mish"));
    assert.ok(!isRegistered(all, "<img src=x>") && !isRegistered(all, "a > b"));
  });
  it("tell the function, and whether they hold everywhere", () => {
    const { functions, everywhere } = registered(
      'get_custom_objects()["a"] = f\nload_model(p, custom_objects={"b": g})\n',
    );
    const sorted = [...(functions ?? [])].sort();
    assert.deepEqual(sorted, [
      ["a", "f"],
      ["b", "g"],
    ]);
    assert.deepEqual([...(everywhere ?? [])], ["a"]);
  });
});

describe("names that cannot be read", () => {
  registers("load_model(path, custom_objects=objects())", "…");
  registers("def load(path, own):\n    load_model(path, custom_objects=own)", "…");
  registers("from mine import own\nload_model(path, custom_objects=own)", "…");
  registers("get_custom_objects().update({f.__name__: f for f in own})", "…");
  registers("get_custom_objects()[name] = f", "…");
  registers('load_model(path, custom_objects={"a": f, **others()})', "a …");
  registers("from mine import get_custom_objects\nload(custom_objects=get_custom_objects())", "…");
});

describe("code that registers nothing", () => {
  registers("from keras.utils import get_custom_objects", "");
  registers('# custom_objects={"mish": mish}', "");
  registers('"""Give custom_objects."""', "");
  registers("objects = custom(register(keras))", "");
});

it("follows a variable through the cells of a notebook", () =>
  assert.equal(
    told(registered('own = {"mish": f}', "load_model(path, custom_objects=own)")),
    "mish",
  ));

it("survives what is broken or repeats itself", () => {
  assert.equal(told(registered("a = {**b}\nb = {**a}\nload(custom_objects=a)")), "");
  assert.equal(told(registered('load_model(path, custom_objects={"mish": ')), "…");
});

it("is the union of several files", () =>
  assert.equal(
    told(
      registeredTogether([
        registered('load(custom_objects={"a": f})'),
        registered("load(custom_objects=g())"),
      ]),
    ),
    "a …",
  ));

it("reads a dictionary once, however many variables hold it", () =>
  assert.equal(told(registered('a = b = c = {"mish": f}\nload(custom_objects=a)')), "mish"));

describe("a long text", () => {
  const chain = (size: number): string =>
    `${Array.from({ length: size }, (_, i) => `d${i} = d${i + 1}\n`).join("")}d${size} = {"mish": f}\n`;
  const loaded = "load_model(path, custom_objects=d0)\n";

  it("is followed in time that grows as it does", () => {
    const sources = (size: number): readonly Source[] => {
      const names = `${chain(size)}d = {}\n${'d["a"] = f\n'.repeat(size)}${loaded}`;
      return names.match(/[^]{1,20000}(?:\n|$)/g)!.map((cell) => sourceOf(parseable(cell)));
    };
    const known = new Map([10_000, 1_000].map((size) => [size, sources(size)]));
    // What was read of a source is kept with it: a copy is read again.
    const read = (size: number) => registeredIn(known.get(size)!.map((one) => ({ ...one })));
    assert.ok(growth((size) => void read(size), 10_000) < 4);
  });

  it("may register any name where it was not read", () => {
    const unread = `x = [${"1, ".repeat(20_000)}]\n`;
    assert.equal(told(registered(`load(custom_objects={"a": f})\n${unread}`)), "a");
    assert.equal(told(registered(`load(custom_objects={"a": f})\n${unread}${loaded}`)), "a …");
  });

  it("of a notebook is read within one budget", () => {
    const cell = { cell_type: "code", source: chain(500) };
    const notebook = JSON.stringify({
      cells: [...Array<object>(300).fill(cell), { ...cell, source: loaded }],
    });
    const before = process.cpuUsage();
    assert.equal(registeredBy("a.ipynb", notebook).more, true);
    const { user } = process.cpuUsage(before);
    assert.ok(user < 1_000_000, `${user / 1000} ms`);
  });
});
