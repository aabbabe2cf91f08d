// Keras 1 to 3, which compute with another framework.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { tells } from "./generations.ts";
import { kerasModules } from "./modules.ts";
import { backends, releases } from "./releases.ts";
import { checkedParameters, kerasSites } from "./sites.ts";

export const keras: Framework<"keras"> = {
  id: "keras",
  title: "Keras",
  releases,
  backends,
  backendVariable: "KERAS_BACKEND",
  distributions: ["Keras"],
  modules: kerasModules,
  sites: kerasSites,
  tells,
  checksNames: checkedParameters,
  entries,
};
