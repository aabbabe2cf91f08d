/** The Surface view, as a person sees and works it. */
import type { Locator, Page } from "playwright-core";

import { inside, openPlayground, showView } from "./playground.ts";
import { expectAttribute, until } from "../until.ts";

/** Opens the playground on Keras 2's hard_sigmoid of one unit, drawn as a map. */
export async function openSurface(page: Page): Promise<void> {
  await openPlayground(page);
  await showView(page, "surface");
  await drawnAs(page, map);
}

/** The same, drawn as a lit surface. */
export async function openLitSurface(page: Page): Promise<void> {
  await openSurface(page);
  await choose(page, "Picture", "lit");
  await drawnAs(page, lit);
}

/** The same map of a maxout that learns a target. */
export async function openMaxout(page: Page): Promise<void> {
  await openSurface(page);
  await choose(page, "Shows", "maxout");
  await inside(page, "#fit-error").waitFor();
}

/** A point of the plane that the surface view shows. */
export type Point = readonly [x1: number, x2: number];

export interface Drawn {
  readonly by: string;
  readonly painted: string;
  readonly look: string;
}

export const map: Drawn = { by: "gpu", painted: "gpu", look: "map" };
export const lit: Drawn = { by: "gpu", painted: "gpu", look: "lit" };

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
async function spot(page: Page, [x1, x2]: Point): Promise<[number, number]> {
  const box = await inside(page, "#map").boundingBox();
  if (box === null) throw new Error("The map is not on the page.");
  const share = (input: number): number => ((input / 4) * 0.92 + 0.06 + 1) / 2;
  return [box.x + share(x1) * box.width, box.y + (1 - share(x2)) * box.height];
}

/** Pulls the mouse from one point of the map to another. */
export async function drag(page: Page, start: Point, end: Point): Promise<void> {
  const [from, to] = [await spot(page, start), await spot(page, end)];
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 4 });
  await page.mouse.up();
}

/** Waits until the line's tip, or its foot, stands there. */
export const seeHandle = (page: Page, id: "weights" | "bias", expected: RegExp): Promise<void> =>
  expectAttribute(inside(page, `#${id}`), "aria-valuetext", expected);

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

/** Sets how many pieces the maxout has, and waits until it is fitted. */
export async function setPieces(page: Page, count: number): Promise<void> {
  await field(page, "Pieces k").fill(String(count));
  await until(async () => (await inside(page, ".fits strong").innerText()) === String(count));
}

export const errorNow = async (page: Page): Promise<number> =>
  Number(await inside(page, "#fit-error").getAttribute("data-error"));

export const regionsOf = (page: Page): Promise<number> =>
  inside(page, ".over").evaluate((over) => over.querySelectorAll(".region").length);

export const piecesOf = (page: Page): Promise<number> =>
  inside(page, "#maxout").evaluate((maxout) => maxout.querySelectorAll(".piece").length);
