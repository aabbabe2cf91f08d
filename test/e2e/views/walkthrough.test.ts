import { describe } from "node:test";

import { takeWalkthrough } from "../../driving/walkthrough.ts";
import { windowOn } from "../../driving/window.ts";

const { painted } = await windowOn();

describe("the walkthrough", () => {
  painted("opens a sample, says what it holds, compares, verifies and migrates", takeWalkthrough);
});
