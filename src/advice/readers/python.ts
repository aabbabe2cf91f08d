import type { CodeReader } from "./reader.ts";

/** A Python file is one text. */
export const python: CodeReader = {
  takes: "code",
  name: "a Python file",
  endings: [".py"],
  cells: (text) => [{ text }],
};
