/** The editor's themes, and who wears them. */
import type { Page } from "playwright-core";

import { inside } from "../views/playground.ts";
import { quickInput, quickRow } from "./palette.ts";
import { expectAttribute } from "../until.ts";

/** One of each kind. */
export const themes = [
  "Light Modern",
  "Dark High Contrast",
  "Light High Contrast",
  "Dark Modern",
] as const;

export type Theme = (typeof themes)[number];

/** Chooses a theme, and waits until the whole window wears it. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  await quickInput(page).fill(theme);
  await quickRow(page, theme).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.monaco-workbench.${kinds[theme]}`).waitFor();
}

const kinds: Readonly<Record<Theme, string>> = {
  "Light Modern": "vs",
  "Dark Modern": "vs-dark",
  "Light High Contrast": "hc-light",
  "Dark High Contrast": "hc-black",
};

/** Chooses the theme that a throwaway profile begins with, if the window wears another. */
export async function resetTheme(page: Page): Promise<void> {
  const first = "Dark Modern";
  if (!(await page.locator(`.monaco-workbench.${kinds[first]}`).isVisible()))
    await chooseTheme(page, first);
}

/** Waits until the playground wears it, too. */
export const seeThemeInside = (page: Page, theme: Theme): Promise<void> =>
  expectAttribute(
    inside(page, "body"),
    "data-vscode-theme-kind",
    new RegExp(`^${inWebviews[theme]}$`),
  );

const inWebviews: Readonly<Record<Theme, string>> = {
  "Light Modern": "vscode-light",
  "Dark Modern": "vscode-dark",
  "Light High Contrast": "vscode-high-contrast-light",
  "Dark High Contrast": "vscode-high-contrast",
};
