/** How well the lines and labels of the plot stand out, as WCAG 2.2 measures it. */
import type { Page } from "playwright-core";

import { inside } from "./playground.ts";

/** Each colour that the plot draws with, and its contrast with the ground, also where a flat stretch is marked on it. */
export const contrasts = (page: Page): Promise<Readonly<Record<string, number>>> =>
  inside(page, "#chart").evaluate((holder) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (canvas === null) throw new Error("There is no canvas.");
    const colourOf = (name: string): string => getComputedStyle(holder).getPropertyValue(name);
    const ground = ["--vscode-editor-background", "--lens-band"].map(colourOf);
    // Painted, so that colours with transparency, and those that are mixed, count as they are seen.
    const luminance = (...fills: readonly string[]): number => {
      for (const fill of fills) {
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const names = [
      ...["ink", "quiet", "faint"].map((name) => `--lens-${name}`),
      ...Array.from({ length: 6 }, (_, index) => `--lens-line-${index + 1}`),
    ];
    const contrastOn = (fills: readonly string[], colour: string): number => {
      const [light = 0, dark = 0] = [luminance(...fills, colour), luminance(...fills)].toSorted(
        (a, b) => b - a,
      );
      return (light + 0.05) / (dark + 0.05);
    };
    return Object.fromEntries(
      names.map((name) => {
        const colour = colourOf(name);
        return [name, Math.min(contrastOn(ground.slice(0, 1), colour), contrastOn(ground, colour))];
      }),
    );
  });
