/** What the Tab key reaches in the playground. */
import type { Page } from "playwright-core";

import { inside, type View } from "./playground.ts";
import { playgroundFrame } from "./playgroundWatch.ts";

/** The visible controls that Tab does not come to, from the tab of the open view to the end of the page. */
export async function unreached(page: Page, view: View): Promise<readonly string[]> {
  const frame = await playgroundFrame(page);
  await inside(page, `#tab-${view}`).focus();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const goesOn = await frame.evaluate(() => {
      const focused = document.activeElement;
      if (!document.hasFocus() || focused === null || focused === document.body) return false;
      const isNew = !focused.hasAttribute("data-reached");
      focused.setAttribute("data-reached", "");
      return isNew;
    });
    if (!goesOn) break;
  }
  return frame.evaluate(() => {
    const controls = [
      "vscode-button, vscode-text-field, vscode-dropdown, vscode-checkbox",
      'button, input, summary, a[href], [tabindex="0"]',
    ];
    const missed = [...document.querySelectorAll(controls.join())].filter(
      (one) =>
        one.checkVisibility() &&
        !one.hasAttribute("data-reached") &&
        one.getAttribute("tabindex") !== "-1" &&
        one.getAttribute("role") !== "tab" &&
        !one.hasAttribute("disabled"),
    );
    for (const one of document.querySelectorAll("[data-reached]"))
      one.removeAttribute("data-reached");
    return missed.map((one) => one.outerHTML.slice(0, 120));
  });
}
