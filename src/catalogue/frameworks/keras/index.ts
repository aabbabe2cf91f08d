// Keras 1 to 3, which compute with another framework.

import type { Framework } from "../../framework.ts";
import { entries } from "./entries.ts";
import { tells } from "./generations.ts";
import { kerasModules } from "./modules.ts";
import { positionalOf } from "./positional.ts";
import { backends, releases } from "./releases.ts";
import { checkedParameters, kerasSites, loadersOf } from "./sites.ts";

export const keras: Framework<"keras"> = {
  id: "keras",
  title: "Keras",
  releases,
  backends,
  ranOnPython2: "<2",
  backendVariable: "KERAS_BACKEND",
  distributions: ["Keras"],
  modules: kerasModules,
  sites: kerasSites,
  loaders: loadersOf("keras"),
  tells,
  activationModules: [{ module: "keras.activations", only: true }, { module: "keras.layers" }],
  // keras-team/keras@v2.8.0, v2.9.0 and v2.13.1: keras/layers/; since 2.13 the package has keras/src/ instead.
  formerModules: [
    { module: "keras.layers.advanced_activations", versions: "<2.9", now: "keras.layers" },
    { module: "keras.layers.core", versions: "<2.13", now: "keras.layers" },
    { module: "keras.layers.activation", versions: ">=2.9,<2.13", now: "keras.layers" },
  ],
  // keras-team/keras@v2.9.0:keras/activations.py, deserialize: standalone Keras before 2.4 has only its functions.
  takesClassNames: ">=2.4,<3",
  // keras-team/keras@v3.0.2:keras/src/activations/__init__.py, get.
  looksUpRegistered: "<3.0.2",
  checksNames: checkedParameters,
  positional: positionalOf("keras"),
  entries,
};
