/** The same text in memory of its own: one that was cut out of a document, or made of such cuts, keeps all of it. */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** The one copy of a text that many objects hold for long. */
export function shared(text: string): string {
  const found = texts.get(text);
  if (found !== undefined) return found;
  if (texts.size >= maxTexts) texts.clear();
  const own = ownText(text);
  texts.set(own, own);
  return own;
}

const texts = new Map<string, string>();
const maxTexts = 10_000;
