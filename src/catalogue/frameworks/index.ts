// The one list of what the catalogue holds: every entry of every framework.

import type { Entry } from "../entry.ts";
import { keras } from "./keras/keras.ts";
import { puzzlelib } from "./puzzlelib.ts";
import { theano } from "./theano.ts";

export const entries: readonly Entry[] = [...keras, ...theano, ...puzzlelib];
