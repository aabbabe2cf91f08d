// The lines of a project file that may be relevant: a longer line is neither a requirement nor a variable.

export const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|\r|\n/).filter((line) => line.length <= maxLineLength);

/** Characters; the longest requirement seen, with hashes and markers, has about 400. */
export const maxLineLength = 2_000;
