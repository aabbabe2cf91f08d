// tf.keras: TensorFlow's Keras 2, and Keras 3 since TensorFlow 2.16. Its versions are Keras's own.

import type { Framework } from "../../framework.ts";
import { words } from "../../writing/brief.ts";
import { tfKerasModules } from "../keras/modules.ts";
import { positionalOf } from "../keras/positional.ts";
import { backendsOfTfKeras } from "../keras/releases.ts";
import { checkedParameters, loadersOf, tfKerasSites } from "../keras/sites.ts";
import { entries } from "./entries.ts";
import { tells } from "./generations.ts";

export const tfKeras: Framework<"tf.keras"> = {
  id: "tf.keras",
  title: "tf.keras",
  releases: words(
    "1.15.0 2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.7.0 2.8.0 2.9.0 2.10.0 2.11.0 2.12.0",
    "2.13.1 2.14.0 2.15.0 3.0.5 3.1.1 3.2.1 3.3.3 3.4.1 3.5.0 3.6.0 3.7.0 3.8.0 3.9.2 3.10.0 3.11.0",
    "3.12.0 3.13.0 3.14.0 3.15.1",
  ),
  backends: backendsOfTfKeras,
  distributions: ["tf-keras"],
  modules: tfKerasModules,
  sites: tfKerasSites,
  loaders: loadersOf("tf.keras"),
  tells,
  activationModules: [
    { module: "tf.keras.activations", only: true },
    { module: "tf.keras.layers" },
  ],
  takesClassNames: "<3",
  looksUpRegistered: "<3.0.2",
  checksNames: checkedParameters,
  positional: positionalOf("tf.keras"),
  entries,
};
