import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paletteOf, themeKinds, type ThemeKind } from "../../../src/present/picture/palette.ts";

/** What VS Code's default themes have behind a hover (editorHoverWidget.background). */
const grounds: Readonly<Record<ThemeKind, readonly string[]>> = {
  dark: ["#202020", "#252526"],
  light: ["#f8f8f8", "#f3f3f3"],
  "hc-dark": ["#000000"],
  "hc-light": ["#ffffff"],
};

describe("the colours of pictures", () => {
  for (const theme of themeKinds) {
    const { ink, axis, value, ghosts, flat, plate } = paletteOf(theme);
    it(`let lines be seen in ${theme}, on a flat stretch, too`, () => {
      for (const ground of grounds[theme])
        for (const line of [axis, value, ...ghosts])
          for (const behind of [ground, over(flat, ground)])
            assert.ok(
              contrast(line, behind) >= 3,
              `${line} on ${behind}: ${contrast(line, behind)}`,
            );
    });
    it(`let text be read in ${theme}, on its edge, too`, () => {
      for (const ground of [...grounds[theme], plate]) assert.ok(contrast(ink, ground) >= 4.5);
    });
  }
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour with opacity, on another. */
function over(colour: string, ground: string): string {
  const [, , , opacity = 1] = channels(colour);
  const below = channels(ground);
  const mixed = channels(colour)
    .slice(0, 3)
    .map((part, i) => part * opacity + (below[i] ?? 0) * (1 - opacity));
  return `#${mixed
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

const channels = (colour: string): readonly number[] =>
  (colour.slice(1).match(/../g) ?? []).map((pair) => parseInt(pair, 16) / 255);
