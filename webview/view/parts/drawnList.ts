/**
 * Draws each item once, and again only when one of its properties becomes another, so that what did not
 * change keeps its focus.
 */
export function drawnList<T extends object>(
  parent: Element,
  draw: (item: T) => Element,
): (items: readonly T[]) => void {
  let drawn: readonly { readonly item: T; readonly element: Element }[] = [];
  return (items) => {
    const before = drawn;
    drawn = items.map((item, index) => {
      const old = before[index];
      if (old !== undefined && isSame(old.item, item)) return old;
      const element = draw(item);
      if (old === undefined) parent.append(element);
      else old.element.replaceWith(element);
      return { item, element };
    });
    for (const { element } of before.slice(items.length)) element.remove();
  };
}

const isSame = (a: object, b: object): boolean =>
  Object.keys(b).every((key) => Reflect.get(a, key) === Reflect.get(b, key));
