/** What a command takes: what was typed is read by it, and its help is written from it. */
export interface Grammar {
  /** What the command does with its subject; it prints by default. */
  readonly verb?: "Prints" | "Serves";
  /** What comes out, in a few words. */
  readonly about: string;
  /** The ways to write it. */
  readonly usage: readonly string[];
  readonly example: string;
  /** Options with a value: the placeholder of the value, and the description. */
  readonly options: Readonly<Record<string, readonly [value: string, meaning: string]>>;
  /** Options without a value, each with its description. */
  readonly flags: Readonly<Record<string, string>>;
}

/** The flag of every command that prints. */
export const jsonFlag = { json: "one JSON object a line, for scripts" } as const;
