/** A count with its digits in groups of three. */
export const grouped = (count: number): string =>
  count.toLocaleString("en").replaceAll(",", "\u202f");
