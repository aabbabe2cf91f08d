/** From wheel to painted plot, in a real workbench: bench/results/playground.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import type { Frame, Page } from "playwright-core";

import { browserPath, launch } from "../../scripts/browser.ts";
import { vscodeServer } from "../../scripts/vscode/cache.ts";
import { sampleWorkspace } from "../../scripts/vscode/sampleWorkspace.ts";
import { serve } from "../../scripts/vscode/serve.ts";
import { vsix } from "../../scripts/vsix.ts";
import { playgroundFrame } from "../../test/e2e/playgroundWatch.ts";
import { seePlot } from "../../test/e2e/tour.ts";
import { openWorkbench, webview } from "../../test/e2e/workbench.ts";

const serving = await serve(vscodeServer(console.log), { vsix: vsix() });
const browser = await launch(browserPath(console.log));
try {
  const page = await openWorkbench(browser, serving.url(sampleWorkspace()));
  await seePlot(page);
  await addSecondFunction(page);
  const results = await measured(await playgroundFrame(page));
  mkdirSync("bench/results", { recursive: true });
  writeFileSync("bench/results/playground.json", `${JSON.stringify(results, null, 2)}\n`);
  console.log(results);
} finally {
  await browser.close();
  await serving.stop();
}

/** Two functions, each with value and slope, as the figure asks. */
async function addSecondFunction(page: Page): Promise<void> {
  const own = webview(page).locator("#own input");
  await own.fill("tanh(x)");
  await page.waitForTimeout(1000);
}

interface Results {
  readonly what: string;
  /** How busy the machine was besides. */
  readonly load: number | undefined;
  readonly first: number | undefined;
  readonly median: number | undefined;
  readonly p95: number | undefined;
  readonly heapBefore: number | undefined;
  readonly heapAfter1000Zooms: number | undefined;
}

async function measured(frame: Frame): Promise<Results> {
  const warm = await refreshes(frame, 30);
  const times = (await refreshes(frame, 300)).sort((a, b) => a - b);
  const before = await heap(frame);
  await refreshes(frame, 1000);
  return {
    what: "milliseconds from a turn of the wheel to the painted plot: two functions, value and slope",
    load: loadavg()[0],
    first: warm[0],
    median: times[150],
    p95: times[285],
    heapBefore: before,
    heapAfter1000Zooms: await heap(frame),
  };
}

/** Turns the wheel so many times, each once the plot of the turn before is painted. */
function refreshes(frame: Frame, count: number): Promise<number[]> {
  return frame.evaluate(async (count) => {
    const chart = document.querySelector("#chart")!;
    const times: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const drawn = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(resolve));
        });
        observer.observe(chart, { attributeFilter: ["data-drawn"] });
      });
      const { left, width } = chart.getBoundingClientRect();
      const start = performance.now();
      const turn = { deltaY: i % 2 === 0 ? -60 : 60, clientX: left + width / 2 };
      chart.dispatchEvent(new WheelEvent("wheel", turn));
      await drawn;
      times.push(performance.now() - start);
    }
    return times;
  }, count);
}

/** Bytes, where the browser tells. */
function heap(frame: Frame): Promise<number | undefined> {
  return frame.evaluate(() => {
    const memory: unknown = Reflect.get(performance, "memory");
    return typeof memory === "object" && memory !== null
      ? Number(Reflect.get(memory, "usedJSHeapSize"))
      : undefined;
  });
}
