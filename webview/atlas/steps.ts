/** The index of the cell that a key leads to in a grid; undefined for a key that leads to none. */
export function stepTo(
  key: string,
  from: number,
  { cells, columns }: { readonly cells: number; readonly columns: number },
): number | undefined {
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -from,
    End: cells - 1 - from,
  };
  const step = by[key];
  const to = step === undefined ? -1 : from + step;
  return to >= 0 && to < cells ? to : undefined;
}
