/** The VS Code window as a page: what a person does in it, and what they then see. */
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";

/** A fresh window on the workbench at `url`, once its editor part is painted. */
export async function openWorkbench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.waitForSelector(".monaco-workbench .part.editor", { timeout: 60_000 });
  return page;
}

/** Opens a file of the workspace, such as `keras2/model.py`, from the Explorer. */
export async function openFile(page: Page, path: string): Promise<void> {
  const parts = path.split("/");
  for (const [index] of parts.slice(1).entries()) {
    const folder = explorerRow(page, parts.slice(0, index + 1).join("/"));
    if ((await folder.getAttribute("aria-expanded")) === "false") await folder.click();
  }
  await explorerRow(page, path).dblclick();
  const trail = page.locator(".breadcrumbs-control").filter({ hasText: parts.join("") });
  await trail.first().waitFor();
  await page.waitForSelector(".monaco-editor .view-line span span");
}

/** A file or a folder of the workspace, once the Explorer shows it; what is wrong in it stands behind its path. */
export function explorerRow(page: Page, path: string): Locator {
  const [whole, begun] = [`$="/workspace/${path}"`, `*="/workspace/${path} • "`];
  const label = page.locator(
    [whole, begun].map((one) => `.monaco-icon-label[aria-label${one}]`).join(),
  );
  return page.getByRole("treeitem").filter({ has: label });
}

export async function runCommand(page: Page, title: string): Promise<void> {
  for (const end = Date.now() + 30_000; !(await findsCommand(page, title));)
    if (Date.now() > end) throw new Error(`The palette does not show ${title}.`);
  await page.keyboard.press("Enter");
}

/** A palette that is about to close behind an earlier command takes F1 along: then it is false. */
async function findsCommand(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press("F1");
  const typed = quickInput(page).fill(`>${title}`, { timeout: 2500 });
  return succeeds(typed.then(() => quickRow(page, title).waitFor({ timeout: 10_000 })));
}

export const quickInput = (page: Page): Locator =>
  page.locator(".quick-input-widget input").first();

/** The first row of the quick pick that holds `text`. */
export const quickRow = (page: Page, text: string | RegExp): Locator =>
  page.locator(".quick-input-list .monaco-list-row").filter({ hasText: text }).first();

/**
 * Rests the mouse on the first painted occurrence of `text` in the active editor.
 * A token's element is replaced when the grammar arrives, so this tries until a hover shows.
 */
export async function hover(page: Page, text: string, expected: RegExp): Promise<Locator> {
  const shown = page.locator(".monaco-hover:not(.hidden)").filter({ hasText: expected }).first();
  for (const end = Date.now() + 30_000; ;) {
    await rest(page, text);
    if (await appears(shown)) return shown;
    if (Date.now() > end)
      throw new Error(`${text} shows no hover with ${expected}: ${await said(page)}`);
  }
}

/** Puts the editor's cursor into the first painted occurrence of `text`. */
export async function clickCode(page: Page, text: string): Promise<void> {
  for (const end = Date.now() + 15_000; ;) {
    const place = await placeOf(page, text);
    if (place !== undefined) return page.mouse.click(place.x, place.y);
    if (Date.now() > end) throw new Error(`${text} is not painted.`);
    await page.waitForTimeout(100);
  }
}

const appears = (shown: Locator): Promise<boolean> => succeeds(shown.waitFor({ timeout: 2500 }));

const succeeds = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );

const said = async (page: Page): Promise<string> =>
  (await page.locator(".monaco-hover:not(.hidden)").allInnerTexts()).join("; ") || "no hover";

/** All that an element says, with each picture's description in its place. */
export const spoken = (shown: Locator): Promise<string> =>
  shown.evaluate((element) => {
    const copy = document.body.appendChild(element.cloneNode(true) as HTMLElement);
    for (const picture of copy.querySelectorAll("img")) picture.replaceWith(picture.alt);
    const text = copy.innerText;
    copy.remove();
    return text;
  });

/** The pictures of a hover once the browser has decided on each. */
export async function picturesIn(shown: Locator): Promise<readonly { readonly width: number }[]> {
  return shown.locator("img").evaluateAll(async (images) => {
    await Promise.all(images.map((image) => (image as HTMLImageElement).decode().catch(() => 0)));
    return images.map((image) => ({ width: (image as HTMLImageElement).naturalWidth }));
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of `text`, wherever in its token it stands; undefined while it is not painted. */
const placeOf = (page: Page, text: string): Promise<Place | undefined> =>
  page.evaluate((wanted) => {
    for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    }
    return undefined;
  }, text);

/** Moves the mouse onto the middle of `text`. */
async function rest(page: Page, text: string): Promise<void> {
  const place = await placeOf(page, text);
  await page.mouse.move(5, 5);
  if (!place) return page.waitForTimeout(100);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  await page.mouse.move(place.x + 2, place.y, { steps: 2 });
}

/** The page inside the window's only webview. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");

export const toast = (page: Page, text: RegExp): Locator =>
  page.locator(".notification-toast").filter({ hasText: text });
