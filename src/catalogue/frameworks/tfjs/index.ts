// TensorFlow.js.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";

export const tfjs: Framework<"tfjs"> = {
  id: "tfjs",
  title: "TensorFlow.js",
  releases: ["1.0.0", "2.0.0", "2.5.0", "3.0.0", "3.5.0", "4.0.0", "4.3.0", "4.19.0", "4.22.0"],
  backends: [{ versions: ">=0", names: ["tfjs-cpu", "tfjs-wasm"] }],
  distributions: ["tensorflowjs"],
  modules: {},
  sites: [],
  tells: [],
  checksNames: [],
  entries,
};
