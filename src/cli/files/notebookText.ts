// A notebook's file with other code in some of its cells; all else stays to the letter.

/**
 * The text with these codes, by the index of their cells. Undefined where it is not written as Jupyter writes
 * it, so that writing it again would change more than those cells.
 */
export function withCells(text: string, codes: ReadonlyMap<number, string>): string | undefined {
  const parsed: unknown = JSON.parse(text);
  const style = styles.find((one) => one(parsed) === text);
  const cells = isObject(parsed) ? parsed["cells"] : undefined;
  if (style === undefined || !isObject(parsed) || !Array.isArray(cells)) return undefined;
  const changed = cells.map((cell: unknown, index) => {
    const code = codes.get(index);
    return code === undefined || !isObject(cell) ? cell : { ...cell, source: asIn(cell, code) };
  });
  return style({ ...parsed, cells: changed });
}

/** Lines with their ends, or one text, as before. */
const asIn = ({ source }: Readonly<Record<string, unknown>>, code: string): string | string[] =>
  Array.isArray(source) ? code.split(/(?<=\n)/) : code;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const styles = [1, 2, 4, "\t", 0].flatMap((indent) =>
  ["\n", ""].map((end) => (value: unknown) => JSON.stringify(value, null, indent) + end),
);
