/** The number that a person typed: NaN if the text is empty or not a number. */
export const toNumber = (text: string): number => (text.trim() === "" ? NaN : Number(text));
