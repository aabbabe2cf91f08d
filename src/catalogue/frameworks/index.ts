// The one list of what the catalogue holds: every entry of every framework.

import type { Entry } from "../entry.ts";
import { puzzlelib } from "./puzzlelib.ts";
import { theano } from "./theano.ts";

export const entries: readonly Entry[] = [...theano, ...puzzlelib];
