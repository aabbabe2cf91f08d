/** The number that a person typed: NaN for what is none, and for an empty text. */
export const toNumber = (text: string): number => (text.trim() === "" ? NaN : Number(text));
