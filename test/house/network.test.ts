import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

/** What can reach the network, or start a process that does. */
const waysOut =
  /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|RTCPeerConnection|importScripts|node:(?:https?|http2|net|tls|dgram|dns|child_process|cluster)/;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith(".ts"));

describe("the extension, the playground and the command line", () => {
  it("hold nothing that can reach the network or start a process", () => {
    const found = [...filesIn("src"), ...filesIn("webview")].filter((file) =>
      waysOut.test(readFileSync(file, "utf8")),
    );
    assert.deepEqual(found, []);
  });
});
