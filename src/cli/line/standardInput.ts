/**
 * The lines of standard input, as many at once as have arrived, so that an answer never waits for
 * later lines. Empty lines are left out, and a byte order mark is no text. Only a line feed ends a line: the other characters that
 * Unicode calls line ends may occur inside a JSON text.
 */
export async function* linesOfStandardInput(): AsyncGenerator<readonly string[]> {
  process.stdin.setEncoding("utf8");
  let rest = "";
  let begun = false;
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const [first = "", ...more] = (begun ? chunk : chunk.replace(/^\uFEFF/, "")).split("\n");
    begun = true;
    const lines = [rest + first, ...more];
    rest = lines.pop() ?? "";
    yield lines.filter(isFilled);
  }
  yield [rest].filter(isFilled);
}

const isFilled = (line: string): boolean => line.trim() !== "";
