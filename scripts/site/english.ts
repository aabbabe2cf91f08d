/** What the extension's words need of the editor: sentences in English as they are, with their values put in. */
export const l10n = {
  t: (text: string, ...values: readonly (string | number | boolean)[]): string =>
    text.replaceAll(/\{(\d+)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole)),
};
