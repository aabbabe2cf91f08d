/** What the reader's own formulas are called, in their order: f, g, h, then f4, f5 and so on. */
export const ownName = (index: number): string => ["f", "g", "h"][index] ?? `f${index + 1}`;
