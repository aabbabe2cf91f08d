import type { Frame } from "playwright-core";

import { keyOf, newestChoice } from "../../src/catalogue/choice.ts";
import { entries } from "../../src/catalogue/frameworks/index.ts";
import { quantiles, type Quantiles } from "./quantiles.ts";
import { refreshes } from "./zooms.ts";

export interface ManyEntries {
  readonly what: string;
  /** From a turn of the wheel to the painted differences. */
  readonly zoom: Quantiles;
  /** The longest time that the page was blocked, in milliseconds, by action; 0 means less than 50. */
  readonly longestTask: Readonly<Record<string, number>>;
}

/** Compares thirty functions, and watches for tasks in which the page does not listen. */
export async function manyEntries(frame: Frame): Promise<ManyEntries> {
  await watchTasks(frame);
  const longestTask: Record<string, number> = {};
  const during = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await act();
    await frame.waitForTimeout(500);
    longestTask[what] = await longest(frame);
  };
  await during("opening thirty functions", () => show(frame));
  await during("every two compared", () =>
    frame.waitForFunction(everyPair, undefined, { polling: 500, timeout: 60_000 }),
  );
  const times: number[] = [];
  await during("zooming", async () => {
    times.push(...(await refreshes(frame, 100, "#differences")));
  });
  await during("another view", () => frame.locator("#tab-plot").click());
  await during("and back", () => frame.locator("#tab-compare").click());
  await during("a formula of one's own", () => frame.locator("#own input").fill("tanh(x)"));
  await during("a surface", async () => {
    await frame.locator("#tab-surface").click();
    await frame.locator("#map[data-drawn]").waitFor();
  });
  await during("its weights pulled", async () => {
    for (let n = 0; n < 20; n += 1) await frame.locator("#weights").press("ArrowRight");
  });
  return {
    what: "thirty functions compared at once: differences drawn, all pairs, a table of values",
    zoom: quantiles(times),
    longestTask,
  };
}

/** Functions that compute the same share a row, so that the cells are fewer than the pairs. */
const everyPair = (): boolean =>
  document.querySelector("#matrix table")?.textContent.includes("…") === false;

/** The message with which the editor would open them. */
async function show(frame: Frame): Promise<void> {
  const items = entries
    .filter(({ over, name }) => over === "element" && /sigmoid|tanh|elu|soft/.test(name))
    .slice(0, 30)
    .map((entry) => ({ ...keyOf(newestChoice(entry)), because: "" }));
  const selection = { schema: 1, items, expression: "" };
  const opening = { opening: "thirty", selection, view: "compare", run: false };
  await frame.evaluate(
    (args) => window.postMessage({ kind: "call", id: 1_000_000, method: "show", args }, "*"),
    [opening],
  );
  await frame.waitForSelector("#matrix td", { state: "attached" });
}

async function watchTasks(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
}

/** Since the last call. */
const longest = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const tasks = Reflect.get(window, "tasks") as number[];
    return Math.max(0, ...tasks.splice(0));
  });
