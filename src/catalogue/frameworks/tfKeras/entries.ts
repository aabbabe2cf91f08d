// tf.keras: TensorFlow's Keras 2, and Keras 3 since TensorFlow 2.16.

import { entriesOf } from "../../writing/brief.ts";
import { keras3 } from "../keras/since3/keras3.ts";
import { located } from "../keras/sources/sourceLines.ts";
import { tfKeras2 } from "../keras/before3/tfKeras2.ts";

export const entries = entriesOf("tf.keras", [...tfKeras2, ...keras3("tf.keras")]).map(located);
