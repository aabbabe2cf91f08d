import type { CommandLine } from "./commandLine.ts";
import type { Grammar } from "./grammar.ts";

/** What the program can do under one name. */
export interface Command extends Grammar {
  /** 0 is fine, 1 means that something was found or did not hold, 2 that an input could not be read, 3 that it was not verified. */
  readonly run: (line: CommandLine) => Promise<0 | 1 | 2 | 3>;
}
