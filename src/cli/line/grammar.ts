/** What a command takes: what was typed is read by it, and its help is written from it. */
export interface Grammar {
  /** What the command does with what it is about; it prints where nothing is said. */
  readonly verb?: "Prints" | "Serves";
  /** What comes out, in a few words. */
  readonly about: string;
  /** The ways to write it. */
  readonly usage: readonly string[];
  readonly example: string;
  /** Options with a value: what stands for the value, and what it says. */
  readonly options: Readonly<Record<string, readonly [value: string, meaning: string]>>;
  /** Options without a value, and what each says. */
  readonly flags: Readonly<Record<string, string>>;
}

/** The flag of every command that prints. */
export const jsonFlag = { json: "one JSON object a line, for scripts" } as const;
