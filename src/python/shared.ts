/** The one copy of a text that many objects hold for long; what is cut out of a document is different each time. */
export function shared(text: string): string {
  const found = texts.get(text) ?? text;
  if (texts.size >= most) texts.clear();
  texts.set(found, found);
  return found;
}

const texts = new Map<string, string>();
const most = 10_000;
