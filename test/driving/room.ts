/** Whether what is painted has room. */
import type { Locator } from "playwright-core";

/** Whether nothing of a page reaches beyond its width. */
export const fits = (page: Locator): Promise<boolean> =>
  page.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);

/** Whether nothing covers the middle of an element. */
export const isOnTop = (element: Locator): Promise<boolean> =>
  element.evaluate((own) => {
    const { x, y, width, height } = own.getBoundingClientRect();
    return own.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
