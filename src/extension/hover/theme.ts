import { ColorThemeKind, window } from "vscode";
import type { ThemeKind } from "../../present/picture/palette.ts";

/** The kind of the window's theme now. */
export const themeKind = (): ThemeKind => kinds[window.activeColorTheme.kind];

const kinds: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Light]: "light",
  [ColorThemeKind.Dark]: "dark",
  [ColorThemeKind.HighContrast]: "hc-dark",
  [ColorThemeKind.HighContrastLight]: "hc-light",
};
