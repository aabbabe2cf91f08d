/** Markdown as a person reads it in a terminal, with marks in the place of their character references. */
export const readable = (markdown: string): string =>
  markdown.replace(/&#(\d{2,3});/g, (reference, code: string) => {
    const isPrintable = Number(code) > 32 && Number(code) < 127;
    return isPrintable ? String.fromCharCode(Number(code)) : reference;
  });
