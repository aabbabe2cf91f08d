// Keras 1 to 3, each generation in its own file.

import { entriesOf } from "../../writing/brief.ts";
import { keras1 } from "./before3/keras1.ts";
import { keras2 } from "./before3/keras2.ts";
import { keras3 } from "./since3/keras3.ts";
import { located } from "./sources/sourceLines.ts";

export const entries = entriesOf("keras", [...keras1, ...keras2, ...keras3("keras")]).map(located);
