// The playground's host on the web page, with that page's elements in the place of a browser's.
import assert from "node:assert/strict";
import { before, describe, it } from "node:test";

import { playgroundOnSite } from "../../../scripts/site/playgroundOnSite.ts";
import { keyOf, newestChoice } from "../../../src/catalogue/choice.ts";
import { entries } from "../../../src/catalogue/frameworks/index.ts";
import {
  hostSchemas,
  panelSchemas,
  type HostApi,
  type PanelApi,
} from "../../../src/protocol/messages.ts";
import { connect, type Connection } from "../../../src/protocol/rpc.ts";
import { portTo } from "../../../webview/port.ts";

let host: Connection<HostApi>;

before(async () => {
  const page = await playgroundOnSite();
  const element = /<script type="text\/plain" id="([^"]+)">([^<]*)<\/script>/g;
  const texts = new Map([...page.matchAll(element)].map(([, id, text]) => [id, text]));
  const window = new EventTarget();
  Object.assign(globalThis, {
    window,
    document: {
      getElementById: (id: string) => ({ textContent: texts.get(id) }),
      body: { classList: { toggle: () => undefined } },
    },
    location: { search: "", hash: "" },
    addEventListener: () => undefined,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  await import("../../../webview/site/host.ts");
  const { acquireVsCodeApi } = globalThis as unknown as {
    acquireVsCodeApi: () => { readonly postMessage: (message: unknown) => void };
  };
  const { postMessage } = acquireVsCodeApi();
  host = connect<HostApi, PanelApi>(
    portTo({ post: postMessage, target: window, log: refuse }),
    { show: () => null, follow: () => null, following: () => null },
    { remote: hostSchemas, local: panelSchemas },
  );
});

const refuse = (sentence: string): never => assert.fail(sentence);

const recordingsOf = (name: string) => {
  const entry = entries.find((one) => one.name === name);
  assert.ok(entry);
  return host.call("recordings", { ...keyOf(newestChoice(entry)), because: "" }, "value");
};

describe("the web page's host", () => {
  it("has the recordings that definitions cite", async () =>
    assert.notEqual((await recordingsOf("theano.tensor.nnet.hard_sigmoid")).length, 0));
  it("reads numbers in files as the editor does", async () =>
    assert.equal(
      await host.call("ownOutputs", [{ name: "y.npy", bytes: new Uint8Array(3) }]),
      "y.npy is not a file of the kind that its name says, or it is damaged.",
    ));
  it("has the recordings of functions that are named as code names them", async () =>
    assert.notEqual((await recordingsOf("tf.nn.relu6")).length, 0));
});
