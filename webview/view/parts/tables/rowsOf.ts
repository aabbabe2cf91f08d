import { restEvery } from "../../../time/rested.ts";

/** The rows of a table, made a few at a time, because thousands of numbers would block the page for too long. */
export async function rowsOf<T>(
  items: Iterable<T>,
  toRow: (item: T) => readonly string[],
): Promise<readonly (readonly string[])[]> {
  const rest = restEvery(8);
  const rows: (readonly string[])[] = [];
  for (const item of items) {
    rows.push(toRow(item));
    await rest();
  }
  return rows;
}
