/** Text as HTML shows it, in elements and in quoted attributes. */
export const plainText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
