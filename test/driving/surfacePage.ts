/** The surface view as a test sees and works it. */
import type { Locator, Page } from "playwright-core";

import { inside, until } from "./waiting.ts";

/** A point of the plane that the surface view shows. */
export type Point = readonly [x1: number, x2: number];

export interface Drawn {
  readonly by: string;
  readonly painted: string;
  readonly look: string;
}

export const drawnAs = (page: Page, { by, painted: painter, look }: Drawn): Promise<void> =>
  until(async () => (await stateOf(page)) === `${by} ${painter} ${look}`);

/** Who computed the values, who painted them, and as what. */
const stateOf = (page: Page): Promise<string> =>
  inside(page, "#map").evaluate((map) =>
    ["by", "painted", "look"].map((name) => map.getAttribute(`data-${name}`)).join(" "),
  );

/** Notes every painting from now on. */
export const watchPaintings = (page: Page): Promise<void> =>
  inside(page, "#map").evaluate((map) => {
    const seen: string[] = [];
    Object.assign(map, { seen });
    new MutationObserver(() =>
      seen.push(
        ["by", "painted", "look"].map((name) => map.getAttribute(`data-${name}`)).join(" "),
      ),
    ).observe(map, { attributes: true, attributeFilter: ["data-drawn"] });
  });

export const paintings = (page: Page): Promise<readonly string[]> =>
  inside(page, "#map").evaluate((map) =>
    "seen" in map && Array.isArray(map.seen) ? map.seen.map(String) : [],
  );

/** Where a point of the map is in the window. */
export async function spot(page: Page, [x1, x2]: Point): Promise<[number, number]> {
  const box = await inside(page, "#map").boundingBox();
  if (box === null) throw new Error("The map is not on the page.");
  const share = (input: number): number => ((input / 4) * 0.92 + 0.06 + 1) / 2;
  return [box.x + share(x1) * box.width, box.y + (1 - share(x2)) * box.height];
}

/** How light the map is at a point, from 0 to 255. */
export const light = (page: Page, [x1, x2]: Point): Promise<number> =>
  inside(page, "canvas.map").evaluate(
    (canvas, [u, v]) => {
      if (!(canvas instanceof HTMLCanvasElement)) return NaN;
      const at = (input: number): number => (((input / 4) * 0.92 + 0.06 + 1) / 2) * canvas.width;
      const pixel = canvas.getContext("2d")?.getImageData(at(u), canvas.width - at(v), 1, 1).data;
      return pixel === undefined ? NaN : (pixel[0]! + pixel[1]! + pixel[2]!) / 3;
    },
    [x1, x2] as const,
  );

export const picture = (page: Page): Promise<string> =>
  inside(page, "canvas.map").evaluate((canvas) =>
    canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : "",
  );

export const field = (page: Page, name: string): Locator =>
  inside(page, `.surface-view vscode-text-field[aria-label="${name}"] input`);

export async function choose(page: Page, caption: string, value: string): Promise<void> {
  const list = inside(page, `.surface-view vscode-dropdown[aria-label="${caption}"]`);
  await list.click();
  await list.locator(`vscode-option[value="${value}"]`).click();
}

export async function chooseTarget(page: Page, target: string): Promise<void> {
  const before = await inside(page, ".fits").innerText();
  await choose(page, "Target", target);
  await until(async () => (await inside(page, ".fits").innerText()) !== before);
}

export const errorNow = async (page: Page): Promise<number> =>
  Number(await inside(page, "#fit-error").getAttribute("data-error"));

export const regionsOf = (page: Page): Promise<number> =>
  inside(page, ".over").evaluate((over) => over.querySelectorAll(".region").length);

export const piecesOf = (page: Page): Promise<number> =>
  inside(page, "#maxout").evaluate((maxout) => maxout.querySelectorAll(".piece").length);
